package org.phosphene.ui.stage;

import java.util.function.Function;
import javafx.scene.control.ListCell;

/** A cell that shows the name of its item. */
final class NamedCell<T> extends ListCell<T> {

    private final Function<T, String> name;

    NamedCell(Function<T, String> name) {
        this.name = name;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : name.apply(item));
    }
}
