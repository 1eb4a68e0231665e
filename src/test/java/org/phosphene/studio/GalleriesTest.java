package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.studio.GalleryProgress.State;
import org.phosphene.testkit.Engines;

/** Galleries on the real engine: the first squeeze of SqueezeNet has 16 channels. */
@Tag("engine")
class GalleriesTest {

    private static final String LAYER = "fire2/squeeze1x1";
    private static final RenderRequest METHOD = RenderRequest.of("squeezenet1.1", LAYER + ":0")
            .withSize(40, 32)
            .withSteps(2)
            .withSeed(3);

    @TempDir
    static Path home;

    private static PhospheneStudio studio;

    @BeforeAll
    static void open() {
        Engines.cpu();
        studio = PhospheneStudio.open(new StudioOptions(Path.of("models"), Optional.empty(), 1, false)
                .keepingPictures(home.resolve("pictures")));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @BeforeEach
    void clear() {
        studio.galleries().clear().join();
    }

    private static RunningGallery gallery(String layer) {
        return (RunningGallery) studio.galleries().open(new GalleryRequest(layer, METHOD), channels -> {});
    }

    private static GalleryProgress filled() {
        try (RunningGallery gallery = gallery(LAYER)) {
            return gallery.settled().join();
        }
    }

    @Test
    void everyPictureIsTheOneOfARunAloneUpToRounding() {
        try (RunningGallery gallery = gallery(LAYER)) {
            assertThat(gallery.settled().join().state()).isEqualTo(State.DONE);
            for (int channel : new int[] {0, 7, 15}) {
                Frame ours = gallery.picture(channel).join().orElseThrow();
                Frame alone = studio.render(METHOD.withObjective(LAYER + ":" + channel), FrameSink.NONE)
                        .result()
                        .join()
                        .frame();
                for (int i = 0; i < alone.pixels().length; i++) {
                    assertThat((ours.pixels()[i] & 255) - (alone.pixels()[i] & 255))
                            .isBetween(-1, 1);
                }
            }
        }
    }

    @Test
    void aSecondTimeEverythingIsThereAndADamagedFileIsMadeAgain() throws IOException {
        GalleryProgress first = filled();
        assertThat(first.made() + first.without()).isEqualTo(16);
        List<Path> files = files();
        assertThat(files).hasSize(first.made());
        long before = Files.getLastModifiedTime(files.get(1)).toMillis();
        Files.write(files.get(0), Arrays.copyOf(Files.readAllBytes(files.get(0)), 50));
        assertThat(filled().made()).isEqualTo(first.made());
        assertThat(Files.size(files.get(0))).isGreaterThan(50);
        assertThat(Files.getLastModifiedTime(files.get(1)).toMillis()).isEqualTo(before);
        assertThat(studio.galleries().size().join()).isPositive();
    }

    @Test
    void aFolderThatCannotBeMadeIsASentenceAndNotACrash() throws IOException {
        filled();
        Path folder = files().get(0).getParent();
        studio.galleries().clear().join();
        Files.delete(folder);
        Files.writeString(folder, "in the way");
        try {
            GalleryProgress stopped = filled();
            assertThat(stopped.state()).isEqualTo(State.STOPPED);
            assertThat(stopped.message()).asString().contains("cannot be made");
        } finally {
            Files.delete(folder);
        }
    }

    @Test
    void aRunOfTheUserGoesFirst() {
        Rendering click = studio.render(METHOD.withSteps(100_000), FrameSink.NONE);
        try (RunningGallery gallery = gallery(LAYER)) {
            assertThat(gallery.progress().state()).isIn(State.OPENING, State.WAITING);
            click.pause(); // one that is paused needs nothing
            assertThat(gallery.settled().join().state()).isEqualTo(State.DONE);
        } finally {
            click.stop();
            CompletableFuture<Picture> result = click.result();
            result.handle((picture, failure) -> null).join();
        }
    }

    @Test
    void aLayerThatIsNotThereIsASentence() {
        try (RunningGallery gallery = gallery("nowhere")) {
            GalleryProgress failed = gallery.settled().join();
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.message()).asString().contains("nowhere");
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("gallery"))) {
            return all.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
    }
}
