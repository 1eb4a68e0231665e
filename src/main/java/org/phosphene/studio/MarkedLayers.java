package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.phosphene.core.Sentence;
import org.phosphene.settings.LayerMarks;
import org.phosphene.settings.LayerMarksFile;

/** Names that a user gave to layers, and layers that are hidden, by the hash of the network; kept in files. */
final class MarkedLayers {

    private final Optional<Path> data;
    private final Map<String, LayerMarks> known = new ConcurrentHashMap<>();

    /** @param data folder of what the user made, empty to forget marks at the end */
    MarkedLayers(Optional<Path> data) {
        this.data = data;
    }

    /** Reads what is known about a network; a sentence where its file was damaged. */
    Optional<Sentence> read(String sha256) {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        LayerMarksFile.Loaded loaded = new LayerMarksFile(data.get(), sha256).load();
        known.put(sha256, loaded.marks());
        return loaded.notice();
    }

    LayerMarks of(String sha256) {
        return known.getOrDefault(sha256, LayerMarks.NONE);
    }

    /** @throws org.phosphene.core.PhospheneException when it cannot be kept */
    void change(String sha256, UnaryOperator<LayerMarks> change) {
        LayerMarks changed = data.map(folder -> new LayerMarksFile(folder, sha256).change(change))
                .orElseGet(() -> change.apply(of(sha256)));
        known.put(sha256, changed);
    }
}
