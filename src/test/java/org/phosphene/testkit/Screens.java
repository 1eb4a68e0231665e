package org.phosphene.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import org.phosphene.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Keeps what a window shows in {@code target/screens}, for people to look at. */
public final class Screens {

    private static final Path FOLDER = Path.of("target", "screens");

    private Screens() {}

    /** Keeps a scene as {@code NAME-light.png} and {@code NAME-dark.png}; it is light afterwards. */
    public static void keep(FxRobot robot, Scene scene, String name) {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            robot.interact(theme::apply);
            WaitForAsyncUtils.waitForFxEvents();
            save(robot, scene, name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        }
    }

    /** The same for the window of a test. */
    public static void keep(FxRobot robot, String name) {
        keep(robot, FxToolkit.toolkitContext().getRegisteredStage().getScene(), name);
    }

    private static void save(FxRobot robot, Scene scene, String file) {
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        robot.interact(
                () -> robot.robotContext().getCaptureSupport().saveImage(scene.snapshot(null), FOLDER.resolve(file)));
    }
}
