package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.job.WorkPool;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.render.DeadUnit;
import org.phosphene.optvis.render.Preset;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.studio.GalleryProgress.State;

/** The order of a gallery's work, with runs that the test ends. */
class RunningGalleryTest {

    private static final int CHANNELS = 14;
    private static final Recipe BASE = Recipe.of(
            new Recipe.NetworkRef("tiny", "0"),
            Objective.parse("conv:0"),
            new ImageShape(1, 1, 1),
            Preset.all().get(0),
            0);

    /** A run that ends when the test says so. */
    private static final class Run implements BatchRun {
        final String objective;
        final int images;
        final CompletableFuture<Batch> result = new CompletableFuture<>();
        boolean paused;

        Run(RenderRequest request) {
            objective = request.objective();
            images = request.images();
        }

        void finish(Integer... still) {
            Frame frame = new Frame(1, 1, images, 1, 1, 3, new byte[3 * images]);
            result.complete(new Batch(frame, Collections.nCopies(images, 1.0), Set.of(still)));
        }

        @Override
        public CompletableFuture<Batch> result() {
            return result;
        }

        @Override
        public double progress() {
            return 0.5;
        }

        @Override
        public double stepsPerSecond() {
            return 1;
        }

        @Override
        public void pause() {
            paused = true;
        }

        @Override
        public void resume() {
            paused = false;
        }

        @Override
        public void stop() {
            result.completeExceptionally(new java.util.concurrent.CancellationException("stopped"));
        }
    }

    private final WorkPool pool = new WorkPool("test", 1);
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, Frame> kept = new HashMap<>();
    private final Map<String, String> dead = new HashMap<>();
    private final List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    private String disk = "";
    private RuntimeException opening;

    private final PictureShelf shelf = new PictureShelf() {
        @Override
        public boolean has(Recipe recipe) {
            return kept.containsKey(recipe.objective().print());
        }

        @Override
        public Optional<Frame> find(Recipe recipe) {
            return Optional.ofNullable(kept.get(recipe.objective().print()));
        }

        @Override
        public void keep(Recipe recipe, Frame frame, double activation) {
            if (!disk.isEmpty()) {
                throw new PhospheneException(disk);
            }
            kept.put(recipe.objective().print(), frame);
        }

        @Override
        public void dead(Recipe recipe, String reason) {
            dead.put(recipe.objective().print(), reason);
        }

        @Override
        public Optional<String> reason(Recipe recipe) {
            return Optional.ofNullable(dead.get(recipe.objective().print()));
        }
    };

    private final BatchRun.Starter starter = new BatchRun.Starter() {
        @Override
        public CompletableFuture<ChannelRecipes> recipes(GalleryRequest request) {
            return opening == null
                    ? CompletableFuture.completedFuture(new ChannelRecipes("tiny", "conv", CHANNELS, BASE))
                    : CompletableFuture.failedFuture(opening);
        }

        @Override
        public BatchRun start(RenderRequest request) {
            Run run = new Run(request);
            runs.add(run);
            return run;
        }
    };

    private final RunningGallery gallery =
            new RunningGallery(GalleryRequest.of("tiny", "conv"), starter, shelf, pool, told::addAll);

    @AfterEach
    void close() {
        gallery.close();
        pool.close();
    }

    private void begin() {
        gallery.begin();
        work();
    }

    /** Lets the pool, which has one thread, do what it was given. */
    private void work() {
        for (int i = 0; i < 3; i++) { // what was given may give more
            pool.submit(() -> null).join();
        }
    }

    private Run last() {
        return runs.get(runs.size() - 1);
    }

    private void finish(Integer... still) {
        last().finish(still);
        work();
    }

    private static String each(int from) {
        StringBuilder text = new StringBuilder("each(conv:" + from);
        for (int channel = from + 1; channel < from + 6; channel++) {
            text.append(", conv:").append(channel);
        }
        return text + ")";
    }

    @Test
    void allChannelsAreMadeSixAtATime() {
        begin();
        assertThat(last().objective).isEqualTo(each(0));
        assertThat(gallery.tile(5)).isEqualTo(Gallery.Tile.GROWING);
        finish();
        assertThat(gallery.tile(5)).isEqualTo(Gallery.Tile.MADE);
        assertThat(last().objective).isEqualTo(each(6));
        finish();
        assertThat(last().objective).isEqualTo("each(conv:12, conv:13)");
        finish();
        assertThat(gallery.progress().state()).isEqualTo(State.DONE);
        assertThat(gallery.progress().made()).isEqualTo(CHANNELS);
        assertThat(gallery.progress().secondsLeft()).isZero();
        assertThat(gallery.settled()).isCompleted();
        assertThat(told).contains(0, 13);
    }

    @Test
    void whatIsOnTheScreenComesFirst() {
        gallery.first(List.of(8, 9, 99));
        begin();
        assertThat(last().objective).startsWith("each(conv:8, conv:9, conv:0");
        gallery.first(List.of(13));
        finish();
        assertThat(last().objective).startsWith("each(conv:13, conv:4");
    }

    @Test
    void whatIsKeptIsNotMadeAgainAndWhatIsLostIs() {
        for (int channel = 0; channel < CHANNELS; channel++) {
            kept.put("conv:" + channel, new Frame(0, 0, 1, 1, 1, 3, new byte[3]));
        }
        begin();
        assertThat(runs).isEmpty();
        assertThat(gallery.picture(3).join()).isPresent();
        kept.remove("conv:3");
        assertThat(gallery.picture(3).join()).isEmpty();
        assertThat(last().objective).isEqualTo("conv:3");
        finish();
        assertThat(gallery.picture(3).join()).isPresent();
    }

    @Test
    void anotherRunGoesFirstAndTheBatchGoesOnAfterIt() {
        begin();
        gallery.giveWay(true);
        assertThat(last().paused).isTrue();
        assertThat(gallery.progress().state()).isEqualTo(State.WAITING);
        finish();
        assertThat(runs).hasSize(1);
        gallery.giveWay(false);
        assertThat(runs).hasSize(2);
        assertThat(last().paused).isFalse();
    }

    @Test
    void stoppedByTheUserItStaysStoppedWhateverOthersDo() {
        begin();
        gallery.pause();
        gallery.giveWay(true);
        gallery.giveWay(false);
        assertThat(last().paused).isTrue();
        assertThat(gallery.progress().state()).isEqualTo(State.STOPPED);
        gallery.resume();
        assertThat(last().paused).isFalse();
    }

    @Test
    void aChannelThatNeverMovedHasNoPictureAndSaysWhy() {
        begin();
        finish(2);
        assertThat(gallery.tile(2)).isEqualTo(Gallery.Tile.WITHOUT);
        assertThat(gallery.reason(2)).contains("conv:2").contains("is dead");
        assertThat(gallery.progress().made()).isEqualTo(5);
        assertThat(gallery.progress().settled()).isEqualTo(6);
    }

    @Test
    void aDeadChannelIsStillDeadWhenTheGalleryIsOpenedAgain() {
        begin();
        finish(2);
        gallery.close();
        RunningGallery again =
                new RunningGallery(GalleryRequest.of("tiny", "conv"), starter, shelf, pool, told::addAll);
        again.begin();
        work();
        assertThat(again.tile(2)).isEqualTo(Gallery.Tile.WITHOUT);
        assertThat(again.reason(2)).contains("conv:2").contains("is dead");
        assertThat(again.progress().made()).isEqualTo(5);
        assertThat(again.progress().settled()).isEqualTo(6);
        assertThat(last().objective).isEqualTo(each(6));
        again.close();
    }

    @Test
    void itIsListedAsATaskUntilItIsStoppedOrDone() {
        begin();
        GalleryTask task = new GalleryTask(gallery);
        assertThat(task.isListed()).isTrue();
        assertThat(task.subject()).isEqualTo("conv");
        finish();
        assertThat(task.progress()).isEqualTo(6.0 / CHANNELS);
        task.stop();
        assertThat(last().paused).isTrue();
        assertThat(task.isListed()).isFalse();
        assertThat(task.end()).isNotDone();
        gallery.resume();
        finish();
        finish();
        assertThat(task.isListed()).isFalse();
        assertThat(task.end()).isCompleted();
    }

    @Test
    void aBatchInWhichAllAreDeadIsNotMadeAgain() {
        begin();
        last().result.completeExceptionally(DeadUnit.of(Objective.parse("conv:0")));
        work();
        assertThat(gallery.reason(5)).contains("conv:5");
        assertThat(last().objective).isEqualTo(each(6));
    }

    @Test
    void aBatchThatFailsIsMadeAgainOneByOne() {
        begin();
        last().result.completeExceptionally(new PhospheneException("It broke at conv:1."));
        work();
        assertThat(last().objective).isEqualTo("conv:0");
        finish();
        assertThat(last().objective).isEqualTo("conv:1");
        last().result.completeExceptionally(new PhospheneException("It broke at conv:1."));
        work();
        assertThat(gallery.reason(1)).isEqualTo("It broke at conv:1.");
        for (int channel = 2; channel < 6; channel++) {
            assertThat(last().objective).isEqualTo("conv:" + channel);
            finish();
        }
        assertThat(last().objective).isEqualTo(each(6));
    }

    @Test
    void whereEverythingFailsItStopsAndGoesOnWhenItIsTold() {
        begin();
        last().result.completeExceptionally(new PhospheneException("The file is gone."));
        work();
        for (int i = 0; i < 3; i++) {
            last().result.completeExceptionally(new PhospheneException("The file is gone."));
            work();
        }
        assertThat(gallery.progress().state()).isEqualTo(State.STOPPED);
        assertThat(gallery.progress().message()).hasToString("The file is gone.");
        int before = runs.size();
        gallery.resume();
        assertThat(runs).hasSize(before + 1);
        assertThat(gallery.progress().message()).asString().isEmpty();
    }

    @Test
    void aFullDiskStopsItWithASentenceAndNothingIsLostButTheBatch() {
        begin();
        disk = "The disk is full.";
        finish();
        assertThat(gallery.progress().state()).isEqualTo(State.STOPPED);
        assertThat(gallery.progress().message()).hasToString("The disk is full.");
        disk = "";
        gallery.resume();
        assertThat(last().objective).isEqualTo(each(0));
    }

    @Test
    void aBatchThatSomebodyElseStoppedDoesNotStartAgainByItself() {
        begin();
        last().stop();
        work();
        assertThat(gallery.progress().state()).isEqualTo(State.STOPPED);
        assertThat(gallery.tile(0)).isEqualTo(Gallery.Tile.OPEN);
        assertThat(runs).hasSize(1);
    }

    @Test
    void closedInTheMiddleItStopsItsRunAndIsSilent() {
        begin();
        told.clear();
        gallery.close();
        work();
        assertThat(last().result).isCompletedExceptionally();
        assertThat(told).isEmpty();
        assertThat(runs).hasSize(1);
    }

    @Test
    void aLayerThatIsNotThereIsASentence() {
        opening = new PhospheneException("There is no layer conv.");
        begin();
        assertThat(gallery.progress().state()).isEqualTo(State.FAILED);
        assertThat(gallery.progress().message()).hasToString("There is no layer conv.");
    }
}
