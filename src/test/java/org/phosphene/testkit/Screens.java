package org.phosphene.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Screenshots for people to look at. */
public final class Screens {

    private Screens() {}

    /** Saves what the window shows. */
    public static void save(FxRobot robot, Path png) {
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            Image shot = robot.capture(FxToolkit.toolkitContext()
                            .getRegisteredStage()
                            .getScene()
                            .getRoot())
                    .getImage();
            robot.robotContext().getCaptureSupport().saveImage(shot, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
