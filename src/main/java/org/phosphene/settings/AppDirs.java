package org.phosphene.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.phosphene.core.PhospheneException;

/**
 * This program's folders, where each platform expects them. All are made when they are first asked for. The system
 * property or, without it, the environment variable {@value #HOME_VARIABLE} puts them all below one folder, for tests
 * and scripts.
 */
public final class AppDirs {

    /** Name of the system property and of the environment variable. */
    public static final String HOME_VARIABLE = "PHOSPHENE_HOME";

    private final Path config;
    private final Path cache;
    private final Path log;
    private final Path data;

    private AppDirs(Path config, Path cache, Path log, Path data) {
        this.config = config;
        this.cache = cache;
        this.log = log;
        this.data = data;
    }

    /** The folders of the user who runs this program. */
    public static AppDirs ofThisUser() {
        String chosen = System.getProperty(HOME_VARIABLE, System.getenv(HOME_VARIABLE));
        if (chosen != null && !chosen.isBlank()) {
            return below(chosen(chosen).toAbsolutePath());
        }
        return onPlatform(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System::getenv);
    }

    private static Path chosen(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new PhospheneException("%s is not the name of a folder: %s. Change it.", HOME_VARIABLE, text, e);
        }
    }

    /** All folders below one. */
    public static AppDirs below(Path home) {
        return new AppDirs(home.resolve("config"), home.resolve("cache"), home.resolve("log"), home.resolve("data"));
    }

    static AppDirs onPlatform(String os, Path home, UnaryOperator<String> environment) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path roaming = folder(environment.apply("APPDATA"), home.resolve("AppData/Roaming"));
            Path local = folder(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Phosphene");
            return new AppDirs(
                    roaming.resolve("Phosphene"), local.resolve("cache"), local.resolve("log"), local.resolve("data"));
        }
        if (name.startsWith("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support/Phosphene");
            return new AppDirs(
                    support, library.resolve("Caches/Phosphene"), library.resolve("Logs/Phosphene"), support);
        }
        return new AppDirs(
                folder(environment.apply("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve("phosphene"),
                folder(environment.apply("XDG_CACHE_HOME"), home.resolve(".cache"))
                        .resolve("phosphene"),
                folder(environment.apply("XDG_STATE_HOME"), home.resolve(".local/state"))
                        .resolve("phosphene"),
                folder(environment.apply("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve("phosphene"));
    }

    /** The XDG specification wants a relative path ignored. */
    private static Path folder(String chosen, Path otherwise) {
        return chosen == null || chosen.isBlank() || !Path.of(chosen).isAbsolute() ? otherwise : Path.of(chosen);
    }

    /** What the user chose; worth keeping. */
    public Path config() {
        return made(config);
    }

    /** What can be computed again; safe to delete. */
    public Path cache() {
        return made(cache);
    }

    /** Log files. */
    public Path log() {
        return made(log);
    }

    /** What the user made and did not save elsewhere; worth keeping. */
    public Path data() {
        return made(data);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The folder %s cannot be made. Check its permissions, or set %s to a folder that can be written.",
                    folder, HOME_VARIABLE, e);
        }
    }
}
