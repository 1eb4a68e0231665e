package org.phosphene;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Dialog;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.phosphene.cli.ExitCodes;
import org.phosphene.cli.StandardStreams;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.Preferences;
import org.phosphene.studio.Studio;
import org.phosphene.ui.channels.ChannelsView;
import org.phosphene.ui.checklist.ChecklistDialog;
import org.phosphene.ui.compare.CompareView;
import org.phosphene.ui.examples.ExamplesView;
import org.phosphene.ui.figure.TrayView;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.fx.WholeText;
import org.phosphene.ui.help.HelpWindow;
import org.phosphene.ui.layers.LayersView;
import org.phosphene.ui.reading.AlikeDialog;
import org.phosphene.ui.reading.PhotographFile;
import org.phosphene.ui.reading.ReadingDialog;
import org.phosphene.ui.settings.SettingsView;
import org.phosphene.ui.settings.SettingsViewModel;
import org.phosphene.ui.shell.NoticesViewModel;
import org.phosphene.ui.shell.ScrollMeasure;
import org.phosphene.ui.shell.ShellCommands;
import org.phosphene.ui.shell.ShellView;
import org.phosphene.ui.shell.WindowMeasure;
import org.phosphene.ui.shell.Workspace;
import org.phosphene.ui.stage.StageView;
import org.phosphene.ui.theme.Language;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.TextSize;
import org.phosphene.ui.theme.ThemeChoice;
import org.slf4j.LoggerFactory;

/** The window: makes its views and view models and hands each what it may know. */
public final class PhospheneApp extends Application {

    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    /** The toolkit makes the application by itself, so what it needs cannot be handed over by a constructor. */
    private static Supplier<Studio> studios;

    private static volatile int exitCode = ExitCodes.DONE;

    private Studio studio;
    private PhospheneException failure;
    private Stage window;
    private Workspace workspace;

    /**
     * Opens the window and returns when it was closed.
     *
     * @param newStudios opens the studio, away from the JavaFX thread
     * @return the exit code of the process
     */
    static int run(Supplier<Studio> newStudios) {
        studios = newStudios;
        Application.launch(PhospheneApp.class);
        return exitCode;
    }

    @Override
    public void init() {
        try {
            studio = studios.get();
        } catch (PhospheneException e) {
            failure = e;
        }
    }

    @Override
    public void start(Stage stage) {
        window = stage;
        if (failure == null) {
            workspace = open(stage, studio);
            workspace.examples().uses().onOpen(file -> getHostServices()
                    .showDocument(file.toUri().toString()));
            if (WindowBench.threadsOfMeasure().isPresent()) {
                measure(workspace);
            } else if (workspace.frame().start().recent().isEmpty()) {
                workspace.pages().start();
            }
        } else {
            LoggerFactory.getLogger(PhospheneApp.class).error("The program cannot start", failure);
            exitCode = ExitCodes.FAILED;
            if (WindowBench.threadsOfMeasure().isPresent()) { // nobody is there to press a button
                StandardStreams.complain(failure.getMessage());
            } else {
                ThemeChoice.LIGHT.apply();
                new Alert(Alert.AlertType.ERROR, failure.getMessage()).showAndWait();
            }
            Fx.exit();
        }
    }

    @Override
    public void stop() {
        if (studio == null) {
            return;
        }
        try {
            if (workspace != null) {
                workspace.session().finish();
            }
            studio.remember(studio.preferences()
                    .withWindow(window.getScene().getWidth(), window.getScene().getHeight()));
        } finally {
            studio.close();
        }
    }

    private void measure(Workspace workspace) {
        if (WindowBench.scrolledOfMeasure().isPresent()) {
            measureScrolling(workspace, WindowBench.scrolledOfMeasure().get());
            return;
        }
        long processStart = ProcessHandle.current()
                .info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .orElseGet(System::currentTimeMillis);
        new WindowMeasure(workspace, processStart, result -> {
                    exitCode = WindowBench.tell(result, studio.status());
                    Fx.exit();
                })
                .start();
    }

    private void measureScrolling(Workspace workspace, String named) {
        Path folder = named.isEmpty() ? studio.examples().bundled() : Path.of(named);
        new ScrollMeasure(workspace, window.getScene(), folder, result -> {
                    String network = studio.preferences().lastNetwork();
                    exitCode = WindowBench.tell(result, network, studio.status());
                    Fx.exit();
                })
                .start();
    }

    /** Shows the window of a studio, then opens the first network in the background. */
    static Workspace open(Stage stage, Studio studio) {
        Preferences preferences = studio.preferences();
        NoticesViewModel notices = new NoticesViewModel(Fx.executor());
        Fx.reportTo(notices::error);
        ThemeChoice.of(preferences.theme()).apply();
        Messages.use(Language.of(preferences.language()));
        Workspace workspace = new Workspace(studio, Fx.executor(), notices);
        SettingsViewModel settings = new SettingsViewModel(studio, Fx.executor(), notices::error);
        Supplier<ShellView> views = () -> views(stage, workspace, notices, settings);
        workspace.frame().tasks().onlyWhen(() -> !stage.isFocused());
        show(stage, views.get(), preferences);
        WholeText.watch();
        follow(settings, stage, views);
        Fx.later(workspace::openFirst);
        return workspace;
    }

    private static ShellView views(
            Stage stage, Workspace workspace, NoticesViewModel notices, SettingsViewModel settings) {
        LayersView layers = new LayersView(workspace.layers());
        ChannelsView channels = new ChannelsView(workspace.channels(), workspace.sorting());
        StageView pictures = new StageView(workspace.stage(), workspace.tray()::add);
        CompareView compare = new CompareView(workspace.compare(), workspace.tray()::add, workspace::addFigure);
        pictures.addTool(compare.toggle());
        workspace.onChecklist(once(() -> new ChecklistDialog(workspace.checklist(), stage)));
        workspace.finder().onReading(once(() -> new ReadingDialog(workspace.reading(), stage)));
        workspace.finder().onAlike(once(() -> new AlikeDialog(workspace.alike(), stage)));
        if (!stage.isShowing()) {
            Fx.later(channels::requestFocus);
        }
        return new ShellView(
                workspace,
                notices,
                commands(stage, workspace, layers, channels),
                new ShellView.Parts(
                        layers,
                        channels,
                        pictures,
                        compare,
                        new ExamplesView(workspace.examples()),
                        new TrayView(workspace.tray()),
                        () -> new SettingsView(settings)));
    }

    /** Another theme or size shows at once. For another language the views are made anew; what runs goes on. */
    private static void follow(SettingsViewModel settings, Stage stage, Supplier<ShellView> views) {
        settings.themeProperty()
                .addListener((observable, before, now) -> ThemeChoice.of(now).apply());
        settings.textPercentProperty()
                .addListener((observable, before, now) -> TextSize.use(stage.getScene(), now.intValue()));
        settings.languageProperty()
                .addListener((observable, before, now) -> Fx.later(() -> {
                    Messages.use(Language.of(now));
                    List.copyOf(Window.getWindows()).stream()
                            .filter(other -> other != stage)
                            .forEach(Window::hide);
                    ShellView shell = views.get();
                    stage.getScene().setRoot(shell);
                    TextSize.use(
                            stage.getScene(), settings.textPercentProperty().get());
                    shell.showSettings(); // where the language was chosen
                }));
    }

    /** Shows a dialog, made when it is wanted first; one window of it at a time. */
    private static Runnable once(Supplier<Dialog<Void>> dialog) {
        Dialog<?>[] open = {null};
        return () -> {
            if (open[0] == null) {
                open[0] = dialog.get();
            }
            if (!open[0].isShowing()) {
                open[0].show();
            }
        };
    }

    private static void show(Stage stage, ShellView shell, Preferences preferences) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                shell,
                Math.min(preferences.windowWidth(), screen.getWidth()),
                Math.min(preferences.windowHeight(), screen.getHeight()));
        ThemeChoice.dress(scene);
        TextSize.use(scene, preferences.textPercent());
        stage.setTitle(Messages.get("app.title"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private static ShellCommands commands(Stage stage, Workspace workspace, LayersView layers, ChannelsView channels) {
        return new ShellCommands(
                key -> workspace.pages().explores() && channels.moveBy(key),
                workspace.stage()::startOrPause,
                workspace.stage()::stop,
                layers::focusSearch,
                layers::askForFile,
                workspace::open,
                () -> photograph(stage, workspace),
                workspace.stage().recipe()::toggle,
                new HelpWindow(stage));
    }

    /** One that stepped aside comes back; its dialog asks for another. */
    private static void photograph(Stage stage, Workspace workspace) {
        if (!workspace.finder().readAgain()) {
            PhotographFile.choose(stage).ifPresent(workspace::read);
        }
    }
}
