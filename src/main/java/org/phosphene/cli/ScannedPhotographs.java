package org.phosphene.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary;
import org.phosphene.studio.ScannedFolder;

/** Asks about the photographs of a folder; what was not scanned yet is scanned first. */
record ScannedPhotographs(
        DatasetExamples examples, String network, Path folder, Interruption interruption, PrintStream err) {

    /**
     * The answer to a question, after a scan with the default layers, and if that is not enough one with the layer.
     *
     * @param layer that the question is about, empty for none of its own
     * @param question begins to answer; called again after a scan
     * @return empty when the user interrupted
     */
    <T> Optional<T> answer(Optional<String> layer, Supplier<CompletableFuture<T>> question) {
        try {
            Optional<T> answer = ifScanned(question);
            List<String> known = known();
            if (answer.isEmpty() && known.isEmpty()) {
                if (!scan(List.of())) {
                    return Optional.empty();
                }
                answer = ifScanned(question);
                known = known();
            }
            if (answer.isPresent()) {
                return answer;
            }
            List<String> layers = new ArrayList<>(known);
            layer.filter(name -> !layers.contains(name)).ifPresent(layers::add);
            return scan(layers) ? Optional.of(Waiting.forResult(question.get())) : Optional.empty();
        } catch (CancellationException e) {
            if (interruption.requested()) {
                return Optional.empty();
            }
            throw e;
        } catch (DamagedIndexException e) {
            throw new PhospheneException(
                    e.getMessage() + " phosphene scan --network " + network + " --images "
                            + Printable.of(folder.toString()) + " --rebuild puts it aside and makes another.",
                    e);
        }
    }

    private <T> Optional<T> ifScanned(Supplier<CompletableFuture<T>> question) {
        try {
            return Optional.of(Waiting.forResult(question.get()));
        } catch (NotScannedException e) {
            return Optional.empty();
        }
    }

    /** Layers that are in the folder's index. Says so where a scan of it was stopped. */
    private List<String> known() {
        Path absolute = folder.toAbsolutePath().normalize();
        Optional<ScannedFolder> found = Waiting.forResult(examples.folders(network)).stream()
                .filter(scanned -> scanned.folder().equals(absolute))
                .findFirst();
        found.filter(scanned -> !scanned.layers().isEmpty() && !scanned.complete())
                .ifPresent(scanned -> err.println("Only some photographs of " + Printable.of(folder.toString())
                        + " were scanned, " + scanned.photographs() + "; scan goes on with the others."));
        return found.map(ScannedFolder::layers).orElse(List.of());
    }

    /** Whether it came to its end. */
    private boolean scan(List<String> layers) {
        ScanRequest request = ScanRequest.of(network, folder).withLayers(layers);
        ScanSummary summary = new ScanWatch(err, interruption).watch(examples.scan(request));
        new ScanText(request, summary).requireSome();
        summary.unreadable()
                .forEach(file ->
                        err.println("skipped " + Printable.of(file.name()) + ": " + Printable.of(file.reason())));
        if (!summary.complete()) {
            err.println(ScanText.STOPPED);
        }
        return summary.complete();
    }
}
