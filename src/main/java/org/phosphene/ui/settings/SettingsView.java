package org.phosphene.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Language;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.TextSize;
import org.phosphene.ui.theme.ThemeChoice;

/** A small form: language, size of text, theme, device, threads, proxy. */
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
        form.addRow(0, label("settings.language"), languages());
        form.addRow(1, label("settings.text"), sizes());
        form.addRow(2, label("settings.theme"), themes());
        form.addRow(3, label("settings.device"), new VBox(4, devices(), answer()));
        form.addRow(4, label("settings.threads"), new VBox(4, threads(), note("settings.threads.note")));
        form.addRow(5, label("settings.proxy"), new VBox(4, proxy(), note("settings.proxy.note")));
        getChildren().add(form);
        Follow.changes(this, model.deviceProperty(), now -> follow());
        Follow.list(this, model.devices(), this::follow);
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
        return pills(
                List.of(ThemeChoice.values()),
                ThemeChoice.of(model.themeProperty().get()),
                SettingsView::name,
                choice -> "theme-" + choice.id(),
                choice -> model.useTheme(choice.id()));
    }

    /** A language is offered by what its own speakers call it; the system's is an empty name. */
    private HBox languages() {
        List<String> tags = new ArrayList<>(List.of(""));
        Map<String, String> names = new HashMap<>(Map.of("", Messages.get("settings.language.system")));
        for (Language language : Language.values()) {
            tags.add(language.tag());
            names.put(language.tag(), language.ownName());
        }
        HBox row = pills(
                tags,
                model.languageProperty().get(),
                names::get,
                tag -> "language-" + (tag.isEmpty() ? "system" : tag),
                model::useLanguage);
        TextSize.write(row.lookup("#language-" + Language.CHINESE.tag()), Language.CHINESE);
        return row;
    }

    private HBox sizes() {
        return pills(
                TextSize.PERCENTS,
                model.textPercentProperty().get(),
                percent -> Messages.get("settings.text.percent", percent),
                percent -> "text-" + percent,
                model::useTextPercent);
    }

    private static <T> HBox pills(
            List<T> values, T chosen, Function<T, String> name, Function<T, String> id, Consumer<T> use) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            ToggleButton button = new ToggleButton(name.apply(value));
            button.setId(id.apply(value));
            button.getStyleClass()
                    .add(i == 0 ? Styles.LEFT_PILL : i < values.size() - 1 ? Styles.CENTER_PILL : Styles.RIGHT_PILL);
            button.setToggleGroup(group);
            button.setMaxHeight(Double.MAX_VALUE); // letters of another script may be higher
            button.setSelected(value.equals(chosen));
            button.setOnAction(event -> {
                button.setSelected(true);
                use.accept(value);
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
        Follow.changes(answer, model.answerProperty(), answer::setText);
        return answer;
    }

    private Spinner<Integer> threads() {
        Spinner<Integer> threads = new Spinner<>(0, MOST_THREADS, model.threads());
        threads.setId("threads");
        threads.setAccessibleText(Messages.get("settings.threads"));
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
