package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.FrameSink;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.RenderRequest;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.Fitting;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.testkit.Spoken;
import org.phosphene.ui.shell.ShellView;
import org.phosphene.ui.shell.Workspace;
import org.phosphene.ui.theme.Language;
import org.phosphene.ui.theme.Messages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Walks through every page, sheet and dialog of a window of 1280 x 800, in every language, with text of the usual and
 * of the greatest size, and finds texts that have no room, controls that nobody can reach, and controls that a screen
 * reader could not name.
 */
@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class FittingWindowTest {

    private static final Path SCREENS = Path.of("target/screens");

    private final ScriptedStudio studio = new ScriptedStudio();
    private final List<String> cut = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final Set<String> silent = new TreeSet<>();
    private Stage stage;
    private Workspace workspace;
    private String name;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        workspace = PhospheneApp.open(newStage, studio);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void speakEnglishAgain(FxRobot robot) {
        robot.interact(() -> Messages.use(Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"en, 100", "zh-CN, 100", "en, 150", "zh-CN, 150"})
    void everyTextHasRoomAndEveryControlAName(String language, int percent, FxRobot robot) {
        name = language + "-" + percent;
        robot.interact(() -> shell().showSettings());
        fire(robot, "#language-" + language);
        fire(robot, "#text-" + percent);
        places(robot).forEach((place, action) -> {
            robot.interact(action);
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> look(place));
        });
        if (percent == 100) { // a larger text may be cut where it is said to whoever points at it
            assertThat(cut).isEmpty();
        }
        assertThat(outside).isEmpty();
        assertThat(silent).isEmpty();
    }

    /** What there is to open, in the order in which it can be opened. */
    private Map<String, Runnable> places(FxRobot robot) {
        Map<String, Runnable> places = new LinkedHashMap<>();
        places.put("settings", () -> {});
        places.put("keys", () -> shell().showKeys());
        places.put("about", () -> shell().showAbout());
        places.put("explore", this::closeSheets);
        places.put("running", () -> studio.last().advance(12));
        places.put("recipe", () -> workspace.stage().recipe().openProperty().set(true));
        places.put("diverse", () -> {
            workspace.stage().recipe().openProperty().set(false);
            workspace.compare().enabledProperty().set(true);
        });
        places.put(
                "networks",
                () -> workspace.compare().networks().enabledProperty().set(true));
        places.put("finished", () -> {
            workspace.compare().networks().enabledProperty().set(false);
            studio.last().finish();
        });
        places.put("tray", () -> ((Button) stage.getScene().lookup("#add-to-tray")).fire());
        pages(places);
        dialogs(places);
        figure(places);
        return places;
    }

    private void pages(Map<String, Runnable> places) {
        for (String page : List.of("compare", "gallery", "card", "lab", "regularisers", "figure", "start")) {
            places.put("page-" + page, () -> workspace.pages().show(page));
        }
        places.put("compared", () -> {
            workspace.pages().show("compare");
            ((Button) stage.getScene().lookup("#columns-current")).fire();
        });
        places.put("compared-made", () -> {
            studio.last().finish();
            ((Button) stage.getScene().lookup("#columns-figure")).fire();
        });
        places.put("tray-chosen", () -> {
            workspace.pages().show("figure");
            ListView<?> strip = (ListView<?>) stage.getScene().lookup("#tray-strip");
            strip.getSelectionModel().selectAll();
        });
        places.put("tasks", () -> ((Button) stage.getScene().lookup("#tasks")).fire());
        places.put("page-explore", () -> {
            closeDialogs();
            workspace.pages().explore();
        });
    }

    private void dialogs(Map<String, Runnable> places) {
        places.put("network-menu", () -> ((MenuButton) stage.getScene().lookup("#network-menu")).show());
        places.put("class", () -> {
            ((MenuButton) stage.getScene().lookup("#network-menu")).hide();
            ((Button) stage.getScene().lookup("#channels-find-class")).fire();
        });
        places.put("gallery-keys", () -> {
            workspace.pages().show("gallery");
            stage.getScene().lookup("#gallery").requestFocus();
        });
        places.put("explore-again", () -> workspace.pages().explore());
        places.put("builder", () -> ((Button) stage.getScene().lookup("#build")).fire());
        places.put("grid", () -> {
            closeDialogs();
            ((Button) stage.getScene().lookup("#save-grid")).fire();
        });
        places.put("checklist", () -> {
            closeDialogs();
            workspace.layers().checklist();
        });
        places.put("alike", () -> {
            closeDialogs();
            workspace.channels().alike(workspace.channels().selectedProperty().get());
        });
        places.put("photograph", () -> {
            closeDialogs();
            workspace.read(Path.of("holiday.jpg"));
        });
    }

    private void figure(Map<String, Runnable> places) {
        places.put("figure-empty", () -> {
            closeDialogs();
            workspace.pages().show("figure");
        });
        places.put("figure", () -> {
            RenderRequest request = RenderRequest.of("squeezenet1.1", "fire7/concat:90");
            ScriptedRendering run = studio.render(request.withSize(48, 48), FrameSink.NONE);
            run.finish();
            workspace.tray().add(new GridPanel(run.result().join(), 0, "fire7/concat:90"));
            ((Button) stage.getScene().lookup("#make-figure")).fire();
        });
    }

    private void look(String place) {
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Fitting.cut(scene.getRoot()).forEach(text -> cut.add(name + " " + place + ": " + text));
            Fitting.outside(scene).forEach(node -> outside.add(name + " " + place + ": " + node));
            Spoken.silent(scene.getRoot()).forEach(node -> silent.add(place + ": " + node));
            keep(scene.getRoot(), place + (window == stage ? "" : "-window"));
        }
    }

    private void keep(Node root, String place) {
        try {
            Files.createDirectories(SCREENS);
            var picture = javafx.embed.swing.SwingFXUtils.fromFXImage(root.snapshot(null, null), null);
            ImageIO.write(
                    picture, "png", SCREENS.resolve(place + "-" + name + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ShellView shell() {
        return (ShellView) stage.getScene().getRoot();
    }

    private void closeSheets() {
        shell().closeSheets();
    }

    private void closeDialogs() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide);
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(
                () -> ((javafx.scene.control.ToggleButton) stage.getScene().lookup(id)).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
