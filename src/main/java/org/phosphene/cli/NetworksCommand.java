package org.phosphene.cli;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.NetworkOffer;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the networks that can be opened and those that can be downloaded. */
@Command(
        name = "networks",
        description = {
            "Lists the networks: id, title, note, state (bundled, downloaded, downloadable), and the bytes of a",
            "download where they are known, separated by tabs. Nothing is downloaded unless 'networks download' asks."
        },
        subcommands = {DownloadCommand.class, RemoveCommand.class},
        footer = {"", "Examples:", "  phosphene networks", "  phosphene networks download resnet18-v1"})
final class NetworksCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    Root root() {
        return root;
    }

    @Override
    public Integer call() {
        try (Studio studio = root.openStudio()) {
            for (NetworkChoice choice : studio.networks()) {
                root.out().println(line(studio, choice));
            }
        }
        return ExitCodes.DONE;
    }

    private static String line(Studio studio, NetworkChoice choice) {
        String state = choice.place().name().toLowerCase(Locale.ROOT);
        String line =
                String.join("\t", choice.id(), choice.title(), choice.note().toString(), state);
        OptionalLong bytes = choice.isHere()
                ? OptionalLong.empty()
                : studio.offer(choice.id()).map(NetworkOffer::bytes).orElse(OptionalLong.empty());
        return bytes.isPresent() ? line + "\t" + bytes.getAsLong() : line;
    }
}
