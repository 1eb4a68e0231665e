package org.phosphene.ui.stage;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.SearchHit;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.stage.BuilderKind.Field;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** The rows of the form that writes an objective, each with its name. */
final class BuilderFields {

    private static final double NAME_WIDTH = 130;

    private final BuilderViewModel model;
    private final Supplier<Window> window;

    /** @param window where a file is asked for */
    BuilderFields(BuilderViewModel model, Supplier<Window> window) {
        this.model = model;
        this.window = window;
    }

    Node row(Field field) {
        String name = Messages.get("builder.field." + field);
        return switch (field) {
            case LAYER -> named(name, layers(field, model.layerProperty()));
            case OTHER_LAYER -> named(name, layers(field, model.otherLayerProperty()));
            case CLASS -> classes(name);
            case PHOTOGRAPH -> photographs(name);
            case ARRAY -> withFile(name, text(field), model.typedProperty(field)::set, "*.npy");
            default -> named(name, text(field));
        };
    }

    private TextField text(Field field) {
        TextField box = new TextField();
        box.setId(id(field));
        box.textProperty().bindBidirectional(model.typedProperty(field));
        return box;
    }

    private ComboBox<LayerInfo> layers(Field field, ObjectProperty<LayerInfo> chosen) {
        ComboBox<LayerInfo> box = new ComboBox<>();
        box.setId(id(field));
        box.getItems().setAll(model.layers());
        box.setCellFactory(list -> new NamedCell<>(BuilderFields::layer));
        box.setButtonCell(new NamedCell<>(BuilderFields::layer));
        box.setVisibleRowCount(14);
        box.valueProperty().bindBidirectional(chosen);
        box.setOnShown(event -> {
            if (box.lookup(".list-view") instanceof ListView<?> list) {
                list.scrollTo(Math.max(0, box.getSelectionModel().getSelectedIndex() - 4));
            }
        });
        return box;
    }

    private static String layer(LayerInfo layer) {
        return layer.spatial()
                ? Messages.get(
                        "builder.layer",
                        layer.name(),
                        String.valueOf(layer.channels()),
                        String.valueOf(layer.height()),
                        String.valueOf(layer.width()))
                : Messages.get("builder.layer.flat", layer.name(), String.valueOf(layer.channels()));
    }

    private Node classes(String name) {
        ListView<SearchHit> hits = new ListView<>(model.classes());
        hits.setId("builder-classes");
        hits.setAccessibleText(Messages.get("builder.classes"));
        hits.setPlaceholder(new Label(Messages.get("builder.classes.none")));
        hits.setPrefHeight(110);
        hits.setCellFactory(list -> {
            NamedCell<SearchHit> cell = new NamedCell<>(SearchHit::title);
            cell.setOnMouseClicked(event -> take(cell.getItem()));
            return cell;
        });
        hits.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                take(hits.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        HBox.setHgrow(hits, Priority.ALWAYS);
        Region indent = new Region();
        Em.atLeast(indent, NAME_WIDTH);
        return new VBox(4, named(name, text(Field.CLASS)), new HBox(8, indent, hits));
    }

    private void take(SearchHit hit) {
        if (hit != null) {
            model.take(hit);
        }
    }

    private Node photographs(String name) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id(Field.PHOTOGRAPH));
        box.setEditable(true);
        box.getItems().setAll(model.photographs());
        box.getEditor().textProperty().bindBidirectional(model.typedProperty(Field.PHOTOGRAPH));
        return withFile(
                name,
                box,
                path -> box.getEditor().setText(path),
                "*.jpg",
                "*.jpeg",
                "*.png",
                "*.webp",
                "*.tif",
                "*.tiff",
                "*.bmp",
                "*.gif");
    }

    private Node withFile(String name, Control box, Consumer<String> chosen, String... endings) {
        Button choose = IconButton.of(Icons.OPEN, "builder.file", () -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Messages.get("builder.file"));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, endings));
            FileKind.PHOTOGRAPH.open(chooser, window.get()).ifPresent(file -> chosen.accept(file.toString()));
        });
        HBox.setHgrow(box, Priority.ALWAYS);
        return named(name, box, new HBox(4, box, choose));
    }

    private static HBox named(String name, Control control) {
        return named(name, control, control);
    }

    /**
     * A row of the form.
     *
     * @param control what the name is of
     * @param shown that control, perhaps with something beside it
     */
    static HBox named(String name, Control control, Region shown) {
        Label label = new Label(name);
        Em.atLeast(label, NAME_WIDTH);
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        shown.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(shown, Priority.ALWAYS);
        HBox row = new HBox(8, label, shown);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String id(Field field) {
        return "builder-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
