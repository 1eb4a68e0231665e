package org.phosphene.cli;

import java.util.concurrent.Callable;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the bundled networks. */
@Command(
        name = "networks",
        description = "Lists the networks that come with the program: id, title, note, separated by tabs.",
        footer = {"", "Example:", "  phosphene networks"})
final class NetworksCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    @Override
    public Integer call() {
        try (Studio studio = root.openStudio()) {
            for (NetworkChoice choice : studio.networks()) {
                root.out().println(choice.id() + "\t" + choice.title() + "\t" + choice.note());
            }
        }
        return ExitCodes.DONE;
    }
}
