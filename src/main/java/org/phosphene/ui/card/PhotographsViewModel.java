package org.phosphene.ui.card;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.phosphene.core.FailureCause;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.Studio;
import org.phosphene.studio.UnitExamples;

/** The photographs of a card: those that excite the unit most and least, and how many excite it how much. */
final class PhotographsViewModel {

    /** Photographs of each kind. */
    static final int COUNT = 10;

    private static final int SIDE = 160;

    private final Studio studio;
    private final Executor window;
    private final Consumer<Throwable> errors;
    private final ReadOnlyObjectWrapper<UnitExamples> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Map<DatasetExample, CompletableFuture<Frame>> thumbnails = new HashMap<>();
    private int question;

    PhotographsViewModel(Studio studio, Executor window, Consumer<Throwable> errors) {
        this.studio = studio;
        this.window = window;
        this.errors = errors;
    }

    /** All about the unit; null until it is known. */
    ReadOnlyObjectProperty<UnitExamples> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Key of what is said where there are none; empty otherwise. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Shows the photographs of a unit. */
    void show(String network, UnitRef unit, Path folder) {
        int mine = ++question;
        answer.set(null);
        thumbnails.clear();
        if (unit == null || folder == null) {
            hint.set("card.noFolder");
            return;
        }
        hint.set("card.asking");
        ExampleQuery query = ExampleQuery.of(network, folder, UnitRef.channel(unit.layer(), unit.channel()))
                .withCount(COUNT);
        studio.examples()
                .unit(query)
                .whenCompleteAsync(
                        (found, error) -> {
                            if (mine == question) {
                                answered(found, error);
                            }
                        },
                        window);
    }

    private void answered(UnitExamples found, Throwable error) {
        if (error == null) {
            hint.set(found.photographs() == 0 ? "card.noFolder" : "");
            answer.set(found);
            return;
        }
        Throwable why = FailureCause.of(error);
        if (why instanceof NotScannedException || why instanceof DamagedIndexException) {
            hint.set("card.notScanned");
        } else {
            hint.set("card.noFolder");
            errors.accept(why);
        }
    }

    List<DatasetExample> top() {
        return answer.get() == null
                ? List.of()
                : answer.get().top().stream().limit(COUNT).toList();
    }

    List<DatasetExample> bottom() {
        return answer.get() == null
                ? List.of()
                : answer.get().bottom().stream().limit(COUNT).toList();
    }

    /** The pixels of a photograph: the part that the strongest position sees. */
    CompletableFuture<Frame> thumbnail(DatasetExample example) {
        return thumbnails.computeIfAbsent(example, wanted -> studio.examples().thumbnail(wanted, false, SIDE));
    }
}
