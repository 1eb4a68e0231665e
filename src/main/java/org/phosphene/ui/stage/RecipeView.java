package org.phosphene.ui.stage;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phosphene.studio.RecipeForm;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.TextClipboard;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;

/** The recipe as readable controls by section; what differs from the preset is marked and can be taken back. */
final class RecipeView extends VBox {

    private final RecipeViewModel model;
    private final VBox sections = new VBox();
    private final ScrollPane scroll = new ScrollPane(sections);
    private final Label summary = new Label();
    private final Button resetAll;
    private final Map<String, RecipeRow> rows = new LinkedHashMap<>();
    private List<String> shown = List.of();
    private MenuButton add;
    private Button resetTransforms;
    private String focusNext;

    RecipeView(RecipeViewModel model) {
        this.model = model;
        getStyleClass().add("recipe");
        setId("recipe");
        resetAll = IconButton.of(Icons.RESET, "recipe.reset.all", model::resetAll);
        resetAll.setId("recipe-reset-all");
        sections.getStyleClass().add("recipe-sections");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(), summary(), notice(), scroll);
        Follow.changes(this, model.formProperty(), this::show);
        Follow.map(this, model.mistakes(), path -> Optional.ofNullable(rows.get(path))
                .ifPresent(RecipeRow::showMistake));
        show(model.formProperty().get());
    }

    /** Puts the keyboard on the first control. */
    void focusFirst() {
        rows.values().stream().findFirst().ifPresent(row -> row.control().requestFocus());
    }

    private HBox header() {
        Label title = new Label(Messages.get("recipe.name"));
        title.getStyleClass().add("stage-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button copy = IconButton.of(Icons.COPY, "recipe.copy", () -> model.copy(RecipeView::toClipboard));
        copy.setId("recipe-copy");
        Button paste = IconButton.of(Icons.PASTE, "recipe.paste", this::paste);
        paste.setId("recipe-paste");
        Button close = IconButton.of(Icons.CLOSE, "recipe.close", Keys.RECIPE, () -> model.openProperty()
                .set(false));
        HBox header = new HBox(2, title, copy, paste, close);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox summary() {
        summary.setId("recipe-summary");
        summary.getStyleClass().add("quiet");
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        HBox line = new HBox(6, summary, resetAll);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Label notice() {
        Label notice = new Label();
        notice.setId("recipe-notice");
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private static void toClipboard(String text) {
        TextClipboard.copy(text);
    }

    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<File> files = clipboard.getFiles();
        if (files != null && !files.isEmpty()) {
            model.paste(files.get(0).toPath());
        } else {
            model.paste(clipboard.getString());
        }
    }

    /** The same controls are only updated, so that the keyboard stays where it is. */
    private void show(RecipeForm form) {
        int changes = model.changes();
        summary.setText(
                changes == 0
                        ? Messages.get("recipe.unchanged", model.preset())
                        : Messages.get("recipe.changes", changes, model.preset()));
        resetAll.setVisible(changes > 0);
        List<String> paths = form.controls().stream()
                .map(control -> control.path() + control.label())
                .toList();
        if (paths.equals(shown)) {
            form.controls().forEach(control -> Optional.ofNullable(rows.get(control.path()))
                    .ifPresent(row -> row.update(control)));
        } else {
            shown = paths;
            rebuild(form);
        }
        resetTransforms.setVisible(form.controls().stream()
                .anyMatch(control -> control.kind() == RecipeForm.Kind.LIST && control.changed()));
    }

    private void rebuild(RecipeForm form) {
        String focused = focusNext != null
                ? focusNext
                : rows.keySet().stream()
                        .filter(path -> rows.get(path).control().isFocused())
                        .findFirst()
                        .orElse(null);
        focusNext = null;
        rows.values().forEach(RecipeRow::leave);
        rows.clear();
        model.mistakes().clear();
        sections.getChildren().clear();
        for (RecipeForm.Section section : RecipeForm.Section.values()) {
            List<RecipeForm.Control> controls = form.controls().stream()
                    .filter(control -> control.section() == section)
                    .toList();
            if (!controls.isEmpty()) {
                sections.getChildren().add(section(section, controls));
            }
        }
        if (focused != null && rows.containsKey(focused)) {
            rows.get(focused).control().requestFocus();
        } else if (focused != null) {
            add.requestFocus();
        }
    }

    private VBox section(RecipeForm.Section section, List<RecipeForm.Control> controls) {
        Label name = new Label(Messages.get("recipe.section." + section));
        name.getStyleClass().add("recipe-section-name");
        VBox box = new VBox(name);
        box.getStyleClass().add("recipe-section");
        if (section == RecipeForm.Section.TRANSFORMS) {
            addTransforms(box, controls);
        } else {
            controls.forEach(control -> box.getChildren().add(keep(new RecipeRow(model, control))));
        }
        return box;
    }

    private RecipeRow keep(RecipeRow row) {
        rows.put(row.path(), row);
        return row;
    }

    private void addTransforms(VBox box, List<RecipeForm.Control> controls) {
        int count = model.transforms();
        for (int i = 0; i < count; i++) {
            VBox group = new VBox();
            group.getStyleClass().add("recipe-transform");
            for (RecipeForm.Control control : inside(controls, RecipeViewModel.transform(i))) {
                if (control.path().endsWith("kind")) {
                    group.getChildren().add(transformHead(control, i, count));
                } else {
                    group.getChildren().add(keep(new RecipeRow(model, control)));
                }
            }
            box.getChildren().add(group);
        }
        if (count == 0) {
            Label none = new Label(Messages.get("recipe.transform.none"));
            none.getStyleClass().add("quiet");
            box.getChildren().add(none);
        }
        box.getChildren().add(transformButtons(controls.get(0)));
    }

    private static List<RecipeForm.Control> inside(List<RecipeForm.Control> controls, String path) {
        return controls.stream()
                .filter(control -> control.path().startsWith(path + "."))
                .toList();
    }

    private HBox transformHead(RecipeForm.Control control, int index, int count) {
        RecipeRow row = keep(RecipeRow.ofItem(model, control, index + 1));
        HBox.setHgrow(row, Priority.ALWAYS);
        Button up = transformButton(Icons.UP, "up", index, () -> move(index, index - 1));
        up.setDisable(index == 0);
        Button down = transformButton(Icons.DOWN, "down", index, () -> move(index, index + 1));
        down.setDisable(index == count - 1);
        Button remove = transformButton(Icons.DELETE, "remove", index, () -> {
            focusNext = kind(Math.min(index, count - 2));
            model.removeTransform(index);
        });
        HBox head = new HBox(row, up, down, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Button transformButton(Icons icon, String key, int index, Runnable action) {
        Button button = IconButton.of(icon, "recipe.transform." + key, action);
        button.setId("recipe-transforms-" + index + "-" + key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void move(int from, int to) {
        focusNext = kind(to);
        model.moveTransform(from, to);
        focusNext = null;
    }

    private static String kind(int index) {
        return RecipeViewModel.transform(index) + ".kind";
    }

    private HBox transformButtons(RecipeForm.Control list) {
        add = new MenuButton(Messages.get("recipe.transform.add"), Icons.ADD.node());
        add.setId("recipe-transform-add");
        List<MenuItem> items = new ArrayList<>();
        for (RecipeForm.Choice choice : list.choices()) {
            MenuItem item = new MenuItem(Messages.said(choice.label()));
            item.setOnAction(event -> {
                focusNext = kind(model.transforms());
                model.addTransform(choice.word());
            });
            items.add(item);
        }
        add.getItems().setAll(items);
        resetTransforms = IconButton.of(Icons.RESET, "recipe.reset.transforms", () -> model.reset(list));
        resetTransforms.setId("recipe-transforms-reset");
        HBox buttons = new HBox(6, add, resetTransforms);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }
}
