package org.phosphene.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Sentence;
import org.phosphene.studio.Checking;
import org.phosphene.studio.Checklist;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.Proposal;
import org.phosphene.studio.Remark;

/** A checklist that is there at once. */
record TestChecking(boolean trials) implements Checking {

    static final InputChoice INPUT = new InputChoice("RGB", "NCHW", List.of(0f, 0f, 0f), List.of(1f, 1f, 1f), 2, 2);

    @Override
    public CompletableFuture<Checklist> result() {
        List<Proposal> proposals = trials
                ? List.of(
                        new Proposal("-1 to 1", INPUT.withRange(-1, 1), 0.75, 0.5),
                        new Proposal("pixels", INPUT, 0.5, 0.25))
                : List.of();
        return CompletableFuture.completedFuture(new Checklist(
                "tiny",
                "Tiny network",
                "0".repeat(64),
                INPUT,
                "assumed",
                3,
                4,
                4,
                List.of(new Remark("warning", "training", Sentence.of("It was exported in training mode."))),
                proposals,
                trials ? 24 : 0));
    }

    @Override
    public double progress() {
        return 1;
    }

    @Override
    public void stop() {
        throw new IllegalStateException("nobody interrupts");
    }
}
