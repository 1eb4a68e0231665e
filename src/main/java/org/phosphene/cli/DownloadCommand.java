package org.phosphene.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.ByteText;
import org.phosphene.studio.DownloadProgress;
import org.phosphene.studio.Downloading;
import org.phosphene.studio.NetworkOffer;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Downloads a network. */
@Command(
        name = "download",
        description = {
            "Downloads a network from its publisher and prints the name of its file. One that breaks off or is",
            "interrupted goes on where it was when it is asked for again."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene networks download resnet18-v1",
            "  phosphene networks download vgg16 --proxy proxy.example.org:3128"
        })
final class DownloadCommand implements Callable<Integer> {

    private static final int LOOK_EVERY_MILLISECONDS = 100;
    private static final long UNKNOWN_STEP = 10_000_000; // bytes between two lines where nobody says how many there are

    @ParentCommand
    private NetworksCommand networks;

    @Parameters(paramLabel = "ID", description = "Id (see networks).")
    private String id;

    @Option(
            names = "--proxy",
            paramLabel = "HOST:PORT",
            description = "Proxy to go through; without it HTTPS_PROXY, HTTP_PROXY, NO_PROXY or the system decide.")
    private String proxy = "";

    @Override
    public Integer call() {
        try (Studio studio = networks.root().openStudio()) {
            PrintStream err = networks.root().err();
            Downloading downloading = studio.download(id, proxy);
            Optional<NetworkOffer> offer = studio.offer(id);
            offer.ifPresent(known -> err.println("downloading " + known.address() + " (" + ByteText.of(known.bytes())
                    + ", licence " + known.licence() + ")"));
            if (!watch(downloading)) {
                err.println("Stopped. What has arrived is kept; the same command goes on from there.");
                return ExitCodes.INTERRUPTED;
            }
            if (offer.isPresent() && !offer.get().checked()) {
                err.println("not checked: no checksum is known");
            }
            networks.root().out().println(offer.map(NetworkOffer::file).orElse(id));
        }
        return ExitCodes.DONE;
    }

    private boolean watch(Downloading downloading) {
        Services.Registration interrupt = networks.root().services().onInterrupt(() -> stop(downloading));
        try {
            long told = 0;
            while (!Waiting.done(downloading.result(), LOOK_EVERY_MILLISECONDS)) {
                DownloadProgress now = downloading.progress();
                long step = now.total().isPresent() ? Math.max(1, now.total().getAsLong() / 10) : UNKNOWN_STEP;
                if (now.bytes() / step > told) {
                    told = now.bytes() / step;
                    networks.root().err().println(line(now));
                }
            }
            return Waiting.forResult(downloading.result());
        } finally {
            interrupt.close();
        }
    }

    /** The program ends when this returns. */
    private static void stop(Downloading downloading) {
        downloading.stop();
        try {
            Waiting.forResult(downloading.result());
        } catch (PhospheneException e) {
            return; // the command tells it
        }
    }

    private static String line(DownloadProgress now) {
        return ByteText.of(now.bytes()) + " of " + ByteText.of(now.total()) + ", " + ByteText.of(now.bytesPerSecond())
                + " a second";
    }
}
