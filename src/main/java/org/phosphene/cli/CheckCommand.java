package org.phosphene.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phosphene.studio.Checking;
import org.phosphene.studio.Checklist;
import org.phosphene.studio.ClassScore;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Studio;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the load checklist of a network, and keeps how pictures are given to it. */
@Command(
        name = "check",
        description = {
            "Looks a network over before its pictures are believed: how pictures are given to it (range, mean, standard"
                    + " deviation, channels, size, layout) and how well the usual ways work on the bundled photographs,"
                    + " training mode, softmax, fixed sizes, weights that are not finite, operators that are not known.",
            "The options below try another way; with --remember it is kept for this file, in the window too."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene check mine.onnx",
            "  phosphene check mine.onnx --range -1:1 --photograph animals-koala.jpg",
            "  phosphene check mine.onnx --mean 0.5,0.5,0.5 --std 0.5,0.5,0.5 --labels classes.txt --remember"
        })
final class CheckCommand implements Callable<Integer> {

    private static final int LOOK_EVERY_MILLISECONDS = 100;
    private static final int TOP = 5;

    @ParentCommand
    private Root root;

    @Parameters(paramLabel = "FILE|ID", description = "A network's file, or an id of the catalogue.")
    private String network;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Option(names = "--quick", description = "Do not try the usual ways to give it pictures.")
    private boolean quick;

    @Option(
            names = "--photograph",
            paramLabel = "FILE",
            description = "Print what the network says of this photograph; a path, or the name of a bundled one.")
    private Optional<String> photograph = Optional.empty();

    @ArgGroup(exclusive = false, heading = "How pictures are given to it:%n")
    private InputOptions input = new InputOptions();

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Names of its classes (CSV, a name a line, JSON); they are kept for this file.")
    private Optional<Path> labels = Optional.empty();

    @Option(names = "--remember", description = "Keep this way to give it pictures for this file.")
    private boolean remember;

    @Option(names = "--reset", description = "Forget first what was kept for this file, labels too.")
    private boolean reset;

    @Override
    public Integer call() {
        try (Studio studio = root.openStudio()) {
            if (reset) {
                Waiting.forResult(studio.resetInput(network));
            }
            labels.ifPresent(file -> Waiting.forResult(studio.useLabels(network, file)));
            InputChoice choice = choice(studio);
            Checklist checklist = watch(studio.check(network, !quick));
            List<ClassScore> classes = photograph
                    .map(file -> Waiting.forResult(studio.classes(network, choice, file, TOP)))
                    .orElse(List.of());
            ChecklistText text = new ChecklistText(checklist, choice, photograph, classes);
            root.out().println(json ? text.json() : text.text());
        }
        return ExitCodes.DONE;
    }

    private InputChoice choice(Studio studio) {
        OpenNetwork opened = Waiting.forResult(studio.open(network));
        InputChoice choice = input.changed(opened.input());
        return remember && !choice.equals(opened.input())
                ? Waiting.forResult(studio.useInput(network, choice)).input()
                : choice;
    }

    private Checklist watch(Checking checking) {
        Services.Registration interrupt = root.services().onInterrupt(checking::stop);
        try {
            int told = 0;
            while (!Waiting.done(checking.result(), LOOK_EVERY_MILLISECONDS)) {
                int tenths = (int) (checking.progress() * 10);
                if (tenths > told) {
                    told = tenths;
                    root.err().println("trying the usual ways to give it pictures: " + tenths * 10 + " %");
                }
            }
            return Waiting.forResult(checking.result());
        } finally {
            interrupt.close();
        }
    }
}
