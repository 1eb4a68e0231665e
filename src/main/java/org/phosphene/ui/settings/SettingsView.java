package org.phosphene.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.ThemeChoice;

/** A small form: theme, device, threads. */
public final class SettingsView extends VBox {

    private static final int MOST_THREADS = 256;
    private static final double NOTE_WIDTH = 320;

    private final SettingsViewModel model;
    private final ComboBox<String> device = new ComboBox<>();
    private boolean following;

    public SettingsView(SettingsViewModel model) {
        this.model = model;
        getStyleClass().add("settings");
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        form.addRow(0, label("settings.theme"), themes());
        form.addRow(1, label("settings.device"), new VBox(4, devices(), answer()));
        form.addRow(2, label("settings.threads"), new VBox(4, threads(), note("settings.threads.note")));
        form.addRow(3, label("settings.proxy"), new VBox(4, proxy(), note("settings.proxy.note")));
        getChildren().add(form);
        model.deviceProperty().addListener((observable, before, now) -> follow());
        model.devices().addListener((javafx.collections.ListChangeListener<String>) change -> follow());
        model.refresh();
        follow();
    }

    private static Label label(String key) {
        Label label = new Label(Messages.get(key));
        GridPane.setValignment(label, VPos.TOP);
        label.getStyleClass().add("field");
        return label;
    }

    private HBox themes() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        String[] places = {Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL};
        for (ThemeChoice choice : ThemeChoice.values()) {
            ToggleButton button = new ToggleButton(name(choice));
            button.setId("theme-" + choice.id());
            button.getStyleClass().add(places[choice.ordinal()]);
            button.setToggleGroup(group);
            button.setSelected(ThemeChoice.of(model.themeProperty().get()) == choice);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.useTheme(choice.id());
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private static String name(ThemeChoice choice) {
        return switch (choice) {
            case LIGHT -> Messages.get("settings.theme.light");
            case DARK -> Messages.get("settings.theme.dark");
            case SYSTEM -> Messages.get("settings.theme.system");
        };
    }

    private ComboBox<String> devices() {
        device.setId("device");
        device.setItems(model.devices());
        device.setAccessibleText(Messages.get("settings.device"));
        device.disableProperty().bind(model.movingProperty());
        device.setOnAction(event -> {
            if (!following && device.getValue() != null) {
                model.useDevice(device.getValue());
            }
        });
        return device;
    }

    private Label answer() {
        Label answer = note("settings.device.note");
        model.answerProperty().addListener((observable, before, now) -> answer.setText(now));
        return answer;
    }

    private Spinner<Integer> threads() {
        Spinner<Integer> threads = new Spinner<>(0, MOST_THREADS, model.threads());
        threads.setId("threads");
        threads.setPrefWidth(110);
        threads.getEditor().setAccessibleText(Messages.get("settings.threads"));
        threads.valueProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.useThreads(now);
            }
        });
        return threads;
    }

    private TextField proxy() {
        TextField proxy = new TextField(model.proxy());
        proxy.setId("proxy");
        proxy.setAccessibleText(Messages.get("settings.proxy"));
        proxy.textProperty().addListener((observable, before, now) -> model.useProxy(now));
        return proxy;
    }

    private Label note(String key) {
        Label note = new Label(Messages.get(key, String.valueOf(model.threadsNow())));
        note.getStyleClass().addAll("quiet", "detail");
        note.setWrapText(true);
        note.setMaxWidth(NOTE_WIDTH);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private void follow() {
        following = true;
        device.setValue(model.deviceProperty().get());
        following = false;
    }
}
