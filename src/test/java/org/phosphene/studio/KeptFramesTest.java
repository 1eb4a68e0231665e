package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.NewestFrame;

/** Which pictures of a run are kept. */
class KeptFramesTest {

    private final KeptFrames kept = new KeptFrames(FrameSink.NONE);

    @Test
    void theStartThePowersOfTwoAndTheLastStepAreKept() {
        run(kept, 100);
        assertThat(steps()).containsExactly(0, 1, 2, 4, 8, 16, 32, 64, 100);
    }

    @Test
    void aLastStepThatIsAPowerOfTwoIsKeptOnce() {
        run(kept, 8);
        assertThat(steps()).containsExactly(0, 1, 2, 4, 8);
    }

    @Test
    void beforeTheFirstPictureThereIsNone() {
        assertThat(kept.frames()).isEmpty();
    }

    @Test
    void whoWatchesTheRunGetsThePicturesItWants() {
        NewestFrame shown = new NewestFrame();
        KeptFrames both = new KeptFrames(shown);
        assertThat(both.wantsFrame(3)).isTrue();
        both.accept(frame(3, 1));
        assertThat(both.wantsFrame(5)).isFalse();
        assertThat(shown.take()).map(Frame::step).contains(3);
    }

    @Test
    void aRunThatStartsAgainOnTheProcessorForgetsTheOtherDevicesPictures() {
        run(kept, 20);
        run(kept, 2);
        assertThat(steps()).containsExactly(0, 1, 2);
    }

    @Test
    void picturesThatAreTooLargeTogetherLoseTheEarliestBehindTheStart() {
        int side = 5_000; // 75 million bytes, so that three fit
        for (int step : new int[] {0, 1, 2, 4, 5}) {
            kept.accept(frame(step, side));
        }
        assertThat(steps()).containsExactly(0, 2, 4, 5);
    }

    private List<Integer> steps() {
        return kept.frames().stream().map(Frame::step).toList();
    }

    private static void run(FrameSink sink, int steps) {
        List<Integer> wanted = new ArrayList<>(
                IntStream.range(0, steps).filter(sink::wantsFrame).boxed().toList());
        wanted.add(steps);
        wanted.forEach(step -> sink.accept(frame(step, 1)));
    }

    private static Frame frame(int step, int side) {
        return new Frame(1, step, 1, side, side, 3, new byte[side * side * 3]);
    }
}
