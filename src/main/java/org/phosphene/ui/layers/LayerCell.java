package org.phosphene.ui.layers;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.phosphene.studio.LayerInfo;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/**
 * A row of the tree: name on the left, kind, channels and size on the right; a click on a group opens it. Its name can
 * be edited in place.
 */
final class LayerCell extends TreeCell<LayerRow> {

    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final PseudoClass END = PseudoClass.getPseudoClass("end");
    private static final double HINT_WIDTH = 420;
    private static final double SHORTENED = 34;
    private static final int SHORT = 14;

    private final Function<LayerInfo, String> nameOf;
    private final BiConsumer<LayerInfo, String> renamed;
    private final Label title = new Label();
    private final Label type = new Label();
    private final Label detail = new Label();
    private final TextField name = new TextField();
    private final HBox row;
    private final Tooltip hint = new Tooltip();

    /**
     * @param nameOf what a layer is called
     * @param renamed is told about a layer's new name
     */
    LayerCell(Function<LayerInfo, String> nameOf, BiConsumer<LayerInfo, String> renamed) {
        this.nameOf = nameOf;
        this.renamed = renamed;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        detail.getStyleClass().addAll("quiet", "detail");
        type.getStyleClass().addAll("quiet", "detail");
        type.setMinWidth(0);
        row = new HBox(title, gap, type, detail);
        row.getStyleClass().add("row");
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            boolean opens = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
            if (opens && getTreeItem() != null && !getTreeItem().isLeaf()) {
                getTreeItem().setExpanded(true);
            }
        });
        name.setId("layer-name");
        name.setAccessibleText(Messages.get("layers.rename"));
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            LayerInfo edited = getItem().layer().orElseThrow();
            cancelEdit();
            renamed.accept(edited, name.getText());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            name.setText(getItem().layer().map(nameOf).orElse(""));
            setGraphic(name);
            name.selectAll();
            name.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(isEmpty() ? null : row);
    }

    @Override
    protected void updateItem(LayerRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        boolean none = empty || item == null;
        pseudoClassStateChanged(HIDDEN, !none && item.hidden());
        pseudoClassStateChanged(END, !none && item.isEnd());
        if (none) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        title.setText(item.title());
        title.setGraphic(item.isEnd() ? Icons.ENDS.node() : null);
        title.setTextOverrun(item.isEnd() ? OverrunStyle.ELLIPSIS : OverrunStyle.CENTER_ELLIPSIS);
        boolean brief = item.title().length() < SHORT; // of a brief name large letters take nothing away
        title.setMinWidth(brief ? USE_PREF_SIZE : SHORTENED);
        detail.setMinWidth(brief ? 0 : USE_PREF_SIZE);
        type.setText(item.type());
        type.setManaged(!item.type().isEmpty());
        detail.setText(item.detail());
        hint.setText(LayerHint.of(item));
        setTooltip(hint);
        setAccessibleText(item.isEnd() ? hint.getText() : item.title() + ", " + item.detail());
        setGraphic(isEditing() ? name : row);
    }
}
