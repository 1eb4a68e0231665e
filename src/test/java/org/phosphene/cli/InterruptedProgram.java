package org.phosphene.cli;

import org.phosphene.job.ShutdownHook;
import org.phosphene.studio.Bench;
import org.phosphene.studio.Studio;

/** A program whose run waits in the middle until the program is interrupted; says "ready" when it is there. */
final class InterruptedProgram implements Services {

    public static void main(String[] args) {
        System.exit(Cli.run(new InterruptedProgram(), args, System.in, System.out, System.err));
    }

    @Override
    public Studio studio(int threads) {
        return new TestStudio(() -> {
            System.out.println("ready");
            return true;
        });
    }

    @Override
    public Bench bench(int threads) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration onInterrupt(Runnable task) {
        return new ShutdownHook(task)::close;
    }
}
