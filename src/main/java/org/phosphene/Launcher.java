package org.phosphene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.phosphene.cli.ExitCodes;
import org.phosphene.cli.Services;
import org.phosphene.cli.StandardStreams;
import org.phosphene.core.PhospheneException;
import org.phosphene.job.ShutdownHook;
import org.phosphene.settings.AppDirs;
import org.phosphene.settings.SettingsFile;
import org.phosphene.studio.Bench;
import org.phosphene.studio.PhospheneStudio;
import org.phosphene.studio.Studio;
import org.phosphene.studio.StudioBench;
import org.phosphene.studio.StudioOptions;

/**
 * Starts the program: with a command on the command line, without one in a window. Does not extend {@code Application}:
 * the JVM would look for JavaFX on the module path then (javafx-maven-plugin issue 42).
 */
public final class Launcher implements Services {

    /** What a shell says of a program that ended on being told to: 128 and the number of the signal. */
    private static final int TERMINATED = 143;

    private Launcher() {}

    public static void main(String[] args) {
        System.exit(start(args, System.getProperty("os.name"), System.getenv()));
    }

    static int start(String[] args, String system, Map<String, String> environment) {
        try {
            AppDirs dirs = AppDirs.ofThisUser();
            prepare(dirs);
            return args.length > 0 ? StandardStreams.run(new Launcher(), args) : openWindow(dirs, system, environment);
        } catch (PhospheneException e) {
            StandardStreams.complain(e.getMessage());
            return ExitCodes.FAILED;
        }
    }

    /**
     * Tells the libraries where to unpack, to stay off the network and how to paint, before their classes are loaded.
     */
    static void prepare(AppDirs dirs) {
        setFolder("DJL_CACHE_DIR", dirs.cache().resolve("djl"));
        setFolder("ENGINE_CACHE_DIR", dirs.cache().resolve("engine"));
        setFolder("javafx.cachedir", dirs.cache().resolve("javafx"));
        setFolder("org.sqlite.tmpdir", dirs.cache().resolve("sqlite"));
        setFolder("phosphene.log", dirs.log());
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("java.awt.headless", "true"); // captions are drawn without a display
        // with several regions JavaFX 21 can lose one: photographs that come after their tiles stayed blank until the
        // mouse moved; one region that holds all of them is painted whole
        System.setProperty("prism.dirtyregioncount", "1");
    }

    private static void setFolder(String property, Path folder) {
        if (System.getProperty(property) != null) {
            return; // chosen on the command line of Java
        }
        try {
            System.setProperty(property, Files.createDirectories(folder).toString());
        } catch (IOException e) {
            throw new PhospheneException(
                    "The folder %s cannot be made. Check its permissions, or set %s to a folder that can be written.",
                    folder, AppDirs.HOME_VARIABLE, e);
        }
    }

    private static int openWindow(AppDirs dirs, String system, Map<String, String> environment) {
        if (system.equals("Linux") && environment.getOrDefault("DISPLAY", "").isBlank()) {
            throw noDisplay(null);
        }
        LogBridge.install();
        int code;
        AtomicReference<Studio> opened = new AtomicReference<>();
        ShutdownHook logout = new ShutdownHook(() -> end(opened.get()));
        try {
            code = PhospheneApp.run(() -> {
                opened.set(PhospheneStudio.open(windowOptions(dirs)));
                return opened.get();
            });
        } catch (UnsupportedOperationException e) {
            throw noDisplay(e);
        } finally {
            logout.close();
        }
        // Everything is saved and closed by now; an orderly exit would still wait for a step inside the library.
        Runtime.getRuntime().halt(code);
        return code;
    }

    /**
     * Told to end from outside, as by a logout: the step in progress ends first, since libtorch must not be torn down
     * in it.
     */
    private static void end(Studio studio) {
        if (studio != null) {
            studio.close();
        }
        Runtime.getRuntime().halt(TERMINATED);
    }

    /** A window that measures itself is one of a first start and leaves the user's settings alone. */
    private static StudioOptions windowOptions(AppDirs dirs) {
        Optional<Integer> measured = WindowBench.threadsOfMeasure();
        Optional<SettingsFile> settings = measured.isPresent() ? Optional.empty() : Optional.of(SettingsFile.in(dirs));
        Optional<Path> data = measured.isPresent() ? Optional.empty() : Optional.of(dirs.data());
        StudioOptions options = new StudioOptions(models(), settings, data, measured.orElse(0), true);
        return measured.isPresent() ? options : options.keepingPictures(pictures(dirs));
    }

    private static Path pictures(AppDirs dirs) {
        return dirs.cache().resolve("pictures");
    }

    private static PhospheneException noDisplay(Throwable cause) {
        return new PhospheneException(
                "The window needs a display, and none can be opened here. Start Phosphene on a desktop, over ssh with"
                        + " -X, or under xvfb-run; or use a command, which needs no display: phosphene --help",
                cause);
    }

    /** The folder of bundled networks, in the folder the program was started from or installed in. */
    private static Path models() {
        return Path.of(System.getProperty("phosphene.home", ""))
                .toAbsolutePath()
                .resolve("models");
    }

    @Override
    public Studio studio(int threads) {
        AppDirs dirs = AppDirs.ofThisUser();
        return PhospheneStudio.open(
                new StudioOptions(models(), Optional.empty(), Optional.of(dirs.data()), threads, false)
                        .keepingPictures(pictures(dirs)));
    }

    @Override
    public Bench bench(int threads) {
        return new WindowBench(
                new StudioBench(
                        () -> PhospheneStudio.open(new StudioOptions(models(), Optional.empty(), threads, false))),
                threads);
    }

    @Override
    public Registration onInterrupt(Runnable task) {
        return new ShutdownHook(task)::close;
    }
}
