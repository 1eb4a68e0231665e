package org.phosphene.studio;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.phosphene.core.FailureCause;

/** A batch that is made by a run. */
record RenderedBatch(RunningRender run) implements BatchRun {

    @Override
    public CompletableFuture<Batch> result() {
        return run.result().handle((picture, failure) -> {
            if (run.state() == Rendering.State.STOPPED) {
                throw new CancellationException("stopped");
            }
            if (failure != null) {
                throw new CompletionException(FailureCause.of(failure));
            }
            return new Batch(picture.frame(), picture.activations(), Set.copyOf(run.still()));
        });
    }

    @Override
    public double progress() {
        RenderProgress now = run.progress();
        return now.steps() == 0 ? 0 : now.step() / (double) now.steps();
    }

    @Override
    public double stepsPerSecond() {
        return run.progress().stepsPerSecond();
    }

    @Override
    public void pause() {
        run.pause();
    }

    @Override
    public void resume() {
        run.resume();
    }

    @Override
    public void stop() {
        run.stop();
    }
}
