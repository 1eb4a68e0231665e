package org.phosphene.ui.examples;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.phosphene.core.FailureCause;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.Working;

/** The several things the unit looks for, as clusters of its photographs. */
final class FacetsViewModel {

    /** Fewest that can be asked for. */
    static final int LEAST = 2;

    /** Most that can be asked for. */
    static final int MOST = 8;

    private static final int USUAL = 4;

    private final Supplier<DatasetExamples> examples;
    private final Executor window;
    private final Consumer<Throwable> errors;
    private final IntegerProperty count = new SimpleIntegerProperty(USUAL);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<List<PhotographFacet>> found = new ReadOnlyObjectWrapper<>(List.of());
    private Working<List<PhotographFacet>> work;
    private ExampleQuery about;

    /**
     * @param window runs what changes properties
     * @param errors tells what failed
     */
    FacetsViewModel(Supplier<DatasetExamples> examples, Executor window, Consumer<Throwable> errors) {
        this.examples = examples;
        this.window = window;
        this.errors = errors;
    }

    // Properties

    /** How many are wanted. */
    IntegerProperty countProperty() {
        return count;
    }

    /** Whether they are being looked for. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Share of that which is done, as {@link #refresh} saw it last. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Those found; empty before. */
    ReadOnlyObjectProperty<List<PhotographFacet>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    // Commands

    /** Looks for them. */
    void find(ExampleQuery query) {
        forget();
        about = query;
        Working<List<PhotographFacet>> mine = examples.get().facets(query, count.get());
        work = mine;
        running.set(true);
        mine.result().whenCompleteAsync((facets, failure) -> ended(mine, facets, failure), window);
    }

    /** Ends the search. */
    void stop() {
        if (work != null) {
            work.stop();
        }
    }

    /** Ends the search and takes away what it found; they are those of another unit. */
    void forget() {
        Working<List<PhotographFacet>> before = work;
        work = null;
        about = null;
        running.set(false);
        progress.set(0);
        found.set(List.of());
        if (before != null) {
            before.stop();
        }
    }

    /** Forgets what is not about these photographs; a scan that goes on takes nothing away. */
    void keepOf(Optional<ExampleQuery> query) {
        if (query.isEmpty() || !query.get().equals(about)) {
            forget();
        }
    }

    /** Looks how far it is. */
    void refresh() {
        if (work != null) {
            progress.set(work.progress());
        }
    }

    private void ended(Working<List<PhotographFacet>> done, List<PhotographFacet> facets, Throwable failure) {
        if (done != work) {
            return;
        }
        work = null;
        running.set(false);
        if (failure == null) {
            found.set(List.copyOf(facets));
        } else if (!stopped(failure)) {
            errors.accept(failure);
        }
    }

    private static boolean stopped(Throwable failure) {
        return FailureCause.of(failure) instanceof CancellationException;
    }
}
