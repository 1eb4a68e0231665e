package org.phosphene.cli;

import java.util.concurrent.Callable;
import org.phosphene.core.UnitNote;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Studio;
import org.phosphene.studio.UnitNotes;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints what was written about the units of a network. */
@Command(
        name = "notes",
        sortOptions = false,
        description = {
            "Prints the notes about the units of a network, a line each: unit, name, tags, notes, separated by tabs.",
            "They are written in the window, on the page Card."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene notes --network efficientnet-lite0 --search \"dog snout\"",
            "  phosphene notes --network efficientnet-lite0 --csv > notes.csv"
        })
final class NotesCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    @Option(names = "--network", required = true, paramLabel = "ID|FILE", description = "Id, ONNX or .pb file.")
    private String network;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only units in whose name, notes or tags each of these words stands.")
    private String search = "";

    @ArgGroup
    private Form form = new Form();

    /** What is printed in place of lines. */
    static final class Form {

        @Option(names = "--json", description = "Prints one JSON object.")
        private boolean json;

        @Option(names = "--csv", description = "Prints comma-separated values with a header.")
        private boolean csv;
    }

    @Override
    public Integer call() {
        try (Studio studio = root.openStudio()) {
            OpenNetwork open = Waiting.forResult(studio.open(network));
            UnitNotes notes = Waiting.forResult(studio.notebook().of(open.sha256()));
            notes.notice().ifPresent(root.err()::println);
            if (form.json) {
                root.out().print(Waiting.forResult(studio.notebook().json(open, search)));
            } else if (form.csv) {
                root.out().print(Waiting.forResult(studio.notebook().csv(open, search)));
            } else {
                notes.search(search).forEach(unit -> print(unit, notes.of(unit)));
            }
            return ExitCodes.DONE;
        }
    }

    private void print(String unit, UnitNote note) {
        String tags = String.join(", ", note.tags());
        String text = note.notes().replaceAll("\\s+", " ");
        root.out()
                .println(String.join(
                        "\t", Printable.of(unit), Printable.of(note.name()), Printable.of(tags), Printable.of(text)));
    }
}
