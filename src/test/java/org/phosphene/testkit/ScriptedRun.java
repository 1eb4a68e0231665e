package org.phosphene.testkit;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.phosphene.studio.RunningTask;

/** A run of a scripted studio in its list of tasks. */
record ScriptedRun(ScriptedRendering run) implements RunningTask {

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
        return Double.NaN;
    }

    @Override
    public OptionalLong secondsLeft() {
        return OptionalLong.empty();
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
