package org.phosphene.ui.columns;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.studio.FieldDifference;
import org.phosphene.studio.RecipeTexts;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** In what the recipes of two columns differ. */
final class DifferenceViewModel {

    private final Studio studio;
    private final Executor window;
    private final Function<Column, Optional<RenderRequest>> requests;
    private final ObjectProperty<Column> first = new SimpleObjectProperty<>();
    private final ObjectProperty<Column> second = new SimpleObjectProperty<>();
    private final ObservableList<FieldDifference> fields = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private int asked;

    /** @param requests what a column asks of the first row */
    DifferenceViewModel(Studio studio, Executor window, Function<Column, Optional<RenderRequest>> requests) {
        this.studio = studio;
        this.window = window;
        this.requests = requests;
        first.addListener((all, old, now) -> refresh());
        second.addListener((all, old, now) -> refresh());
        refresh();
    }

    /** The one column; null where none is chosen. */
    ObjectProperty<Column> firstProperty() {
        return first;
    }

    /** The other column; null where none is chosen. */
    ObjectProperty<Column> secondProperty() {
        return second;
    }

    /** The fields that differ. */
    ObservableList<FieldDifference> fields() {
        return fields;
    }

    /** What is said where there are none, a sentence. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** A column is there no longer. */
    void forget(Column column) {
        if (column.equals(first.get())) {
            first.set(null);
        }
        if (column.equals(second.get())) {
            second.set(null);
        }
    }

    /** Compares again. */
    void refresh() {
        int mine = ++asked;
        fields.clear();
        if (first.get() == null || second.get() == null) {
            hint.set(Messages.get("columns.difference.choose"));
            return;
        }
        Optional<RenderRequest> one = requests.apply(first.get());
        Optional<RenderRequest> other = requests.apply(second.get());
        if (one.isEmpty() || other.isEmpty()) {
            hint.set(Messages.get("columns.difference.none"));
            return;
        }
        studio.recipeText(one.get())
                .thenCombine(studio.recipeText(other.get()), RecipeTexts::differences)
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (mine == asked) {
                                show(found, failure);
                            }
                        },
                        window);
    }

    private void show(List<FieldDifference> found, Throwable failure) {
        if (failure == null) {
            fields.setAll(found);
            hint.set(found.isEmpty() ? Messages.get("columns.difference.same") : "");
        } else {
            hint.set(Failure.of(failure).sentence());
        }
    }
}
