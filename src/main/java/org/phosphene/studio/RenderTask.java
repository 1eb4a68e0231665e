package org.phosphene.studio;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A picture that grows. */
record RenderTask(Rendering run) implements RunningTask {

    @Override
    public Kind kind() {
        return Kind.RENDER;
    }

    @Override
    public String subject() {
        return run.request().objective();
    }

    @Override
    public double progress() {
        RenderProgress now = run.progress();
        return now.steps() == 0 ? Double.NaN : (double) now.step() / now.steps();
    }

    @Override
    public OptionalLong secondsLeft() {
        RenderProgress now = run.progress();
        return now.stepsPerSecond() > 0
                ? OptionalLong.of(Math.round((now.steps() - now.step()) / now.stepsPerSecond()))
                : OptionalLong.empty();
    }

    @Override
    public void stop() {
        run.stop();
    }

    @Override
    public CompletableFuture<?> end() {
        return run.result();
    }
}
