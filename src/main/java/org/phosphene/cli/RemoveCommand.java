package org.phosphene.cli;

import java.util.concurrent.Callable;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Removes a downloaded network. */
@Command(
        name = "remove",
        description = "Removes a downloaded network from this computer, also one of which only a part has arrived.",
        footer = {"", "Example:", "  phosphene networks remove resnet18-v1"})
final class RemoveCommand implements Callable<Integer> {

    @ParentCommand
    private NetworksCommand networks;

    @Parameters(paramLabel = "ID", description = "Id (see networks).")
    private String id;

    @Override
    public Integer call() {
        try (Studio studio = networks.root().openStudio()) {
            Waiting.forResult(studio.removeNetwork(id));
        }
        return ExitCodes.DONE;
    }
}
