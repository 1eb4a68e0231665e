package org.phosphene.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Scans a folder of photographs. */
@Command(
        name = "scan",
        sortOptions = false,
        description = {
            "Shows a folder's photographs to a network and keeps what they excite in an index on this computer, which"
                    + " examples, units and the window look things up in. The photographs are not changed.",
            "A scan goes on where an earlier one stopped; photographs that are new, changed or gone are found.",
            "Prints how many photographs there are, were added, changed, removed and could not be read, where the"
                    + " index is, and a line 'skipped' with name and reason for each that could not be read."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene scan --network efficientnet-lite0 --images photographs",
            "  phosphene scan --network mine.onnx --images photographs --layers block5/add,block11/add"
        })
final class ScanCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    @Mixin
    private PhotographOptions photographs;

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "A,B,...",
            description = "Layers or groups; the outputs of blocks and the logits if left out.")
    private List<String> layers = List.of();

    @Option(names = "--resume", description = "Go on where an earlier scan stopped: the default, for scripts.")
    private boolean resume; // a scan goes on by itself

    @Option(names = "--rebuild", description = "Put an index that cannot be read aside, and make another.")
    private boolean rebuild;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        photographs.given();
        try (Interruption interruption = new Interruption(root.services());
                Studio studio = root.openStudio()) {
            ScanRequest request = new ScanRequest(photographs.network(), photographs.folder(studio), layers, rebuild);
            ScanSummary summary = scan(studio, request, new ScanWatch(root.err(), interruption));
            ScanText text = new ScanText(request, summary);
            text.requireSome();
            if (json) {
                root.out().println(text.json());
            } else {
                text.print(root.out());
            }
            if (!summary.complete()) {
                root.err().println(ScanText.STOPPED);
            }
            return summary.complete() ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
        }
    }

    private ScanSummary scan(Studio studio, ScanRequest request, ScanWatch watch) {
        try {
            return watch.watch(studio.examples().scan(request));
        } catch (DamagedIndexException e) {
            if (rebuild) {
                throw e;
            }
            boolean asked = Terminal.is(root.err());
            if (asked && YesNo.ask(e.getMessage() + " Put it aside and make another?", root.in(), root.err())) {
                return watch.watch(studio.examples().scan(request.withRebuild()));
            }
            throw new PhospheneException(
                    e.getMessage() + " With --rebuild the command puts it aside and makes another.", e);
        }
    }
}
