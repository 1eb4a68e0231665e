package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.settings.SettingsFile;

/**
 * What a studio is opened with.
 *
 * @param models folder of the bundled networks and their catalogue
 * @param settings where preferences are kept, empty to keep none
 * @param data where what the user writes on layers is kept, empty to keep it until the end
 * @param threads of the engine, 0 to choose by the machine
 * @param sharesScreen whether a window wants a processor core for itself
 * @param pictures folder in which finished pictures are kept for figures, empty to keep none
 */
public record StudioOptions(
        Path models,
        Optional<SettingsFile> settings,
        Optional<Path> data,
        int threads,
        boolean sharesScreen,
        Optional<Path> pictures) {

    /** A studio that keeps no pictures. */
    public StudioOptions(
            Path models, Optional<SettingsFile> settings, Optional<Path> data, int threads, boolean sharesScreen) {
        this(models, settings, data, threads, sharesScreen, Optional.empty());
    }

    /** A studio that keeps nothing about networks. */
    public StudioOptions(Path models, Optional<SettingsFile> settings, int threads, boolean sharesScreen) {
        this(models, settings, Optional.empty(), threads, sharesScreen);
    }

    /** The same with a folder for pictures. */
    public StudioOptions keepingPictures(Path folder) {
        return new StudioOptions(models, settings, data, threads, sharesScreen, Optional.of(folder));
    }

    /** Number of threads by the machine: all cores, less one for the screen where there are more than two. */
    int engineThreads() {
        if (threads > 0) {
            return threads;
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return sharesScreen && cores > 2 ? cores - 1 : cores;
    }

    /** Folder that networks are downloaded into. */
    Path downloads() {
        return data.map(folder -> folder.resolve("downloads")).orElse(models);
    }

    /**
     * Folder of what was found in folders of photographs.
     *
     * @param passing where that is, where nothing is kept beyond the end
     */
    Path indexes(Path passing) {
        return data.orElse(passing).resolve("examples");
    }

    /**
     * Folder in which the pictures of galleries are kept.
     *
     * @param passing where that is, where nothing is kept beyond the end
     */
    Path gallery(Path passing) {
        return pictures.map(folder -> folder.resolveSibling("gallery")).orElseGet(() -> passing.resolve("gallery"));
    }

    /** Folder of the bundled photographs, beside that of the networks. */
    Path samples() {
        return models.resolveSibling("assets").resolve("samples");
    }
}
