package org.phosphene.ui.gallery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.ChannelFigures;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** Sorts the gallery by what scanned photographs do to its channels. */
public final class GallerySortViewModel {

    private final Studio studio;
    private final Executor ui;
    private final GalleryViewModel gallery;
    private long asked;
    private boolean filling;

    /** @param ui runs what changes properties */
    public GallerySortViewModel(Studio studio, Executor ui, GalleryViewModel gallery) {
        this.studio = studio;
        this.ui = ui;
        this.gallery = gallery;
        gallery.onBegin(this::sort);
        order.addListener((observable, before, now) -> sort());
        category.addListener((observable, before, now) -> sort());
        folder.addListener((observable, before, now) -> sort());
    }

    // Properties

    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(this, "folder");
    private final ObjectProperty<GalleryOrder> order = new SimpleObjectProperty<>(this, "order", GalleryOrder.INDEX);
    private final ObjectProperty<String> category = new SimpleObjectProperty<>(this, "category");
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /** The scanned folder; null for the bundled one. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** What the pictures are sorted by. */
    ObjectProperty<GalleryOrder> orderProperty() {
        return order;
    }

    /** The class for the selectivity; null before one is chosen. */
    ObjectProperty<String> categoryProperty() {
        return category;
    }

    /** Classes of the folder's photographs. */
    ObservableList<String> categories() {
        return categories;
    }

    /** Why the pictures are not sorted, and what to do; empty while they are. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Sorts once more, as for another layer, or a folder that has been scanned meanwhile. */
    public void sort() {
        if (filling) {
            return;
        }
        long mine = ++asked;
        problem.set("");
        gallery.sort(Map.of());
        if (gallery.count() == 0 || order.get() == GalleryOrder.INDEX) {
            return;
        }
        if (order.get() == GalleryOrder.SELECTIVITY) {
            answer(examples -> examples.categories(network(), folder(examples)))
                    .whenCompleteAsync((names, error) -> named(mine, names, error), ui);
        } else {
            ask(mine, Optional.empty());
        }
    }

    private String network() {
        return gallery.networkProperty().get().id();
    }

    private Path folder(DatasetExamples examples) {
        return folder.get() == null ? examples.bundled() : folder.get();
    }

    private <T> CompletableFuture<T> answer(Function<DatasetExamples, CompletableFuture<T>> question) {
        try {
            return question.apply(studio.examples());
        } catch (PhospheneException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Another folder has other classes; the class stays where both have it. */
    private void named(long mine, List<String> names, Throwable error) {
        if (isLate(mine, error)) {
            return;
        }
        String before = category.get();
        filling = true; // a chooser whose list is set anew forgets what it shows
        if (!categories.equals(names)) {
            categories.setAll(names);
        }
        category.set(
                names.contains(before) ? before : names.stream().findFirst().orElse(null));
        filling = false;
        if (category.get() == null) {
            problem.set(Messages.get("gallery.noClasses"));
        } else {
            ask(mine, Optional.of(category.get()));
        }
    }

    private void ask(long mine, Optional<String> of) {
        String layer = gallery.layerProperty().get().name();
        answer(examples -> examples.channels(network(), folder(examples), layer, of))
                .whenCompleteAsync((figures, error) -> arrived(mine, figures, error), ui);
    }

    private void arrived(long mine, List<ChannelFigures> figures, Throwable error) {
        if (!isLate(mine, error)) {
            Map<Integer, Double> values = new HashMap<>();
            figures.forEach(each -> values.put(each.channel(), order.get().of(each)));
            gallery.sort(values);
        }
    }

    /** Whether there is nothing to do with an answer; says why where it is a failure. */
    private boolean isLate(long mine, Throwable error) {
        if (mine == asked && error != null) {
            problem.set(Failure.of(error).sentence());
        }
        return mine != asked || error != null;
    }
}
