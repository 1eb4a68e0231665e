package org.phosphene.ui.theme;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.ChannelFigures;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.studio.Studio;

/** Sorts the channels of a layer by what scanned photographs do to them. */
public final class SortViewModel {

    private final Studio studio;
    private final Executor ui;
    private final Sorted channels;
    private final String texts;
    private long asked;
    private boolean filling;
    private boolean wanted;
    private final ReadOnlyLongWrapper finds = new ReadOnlyLongWrapper(this, "finds");

    /** Who shows the channels. */
    public interface Sorted {

        /** Network and layer whose channels are shown, empty while there is none. */
        Optional<Layer> layer();

        /**
         * Sorts the channels, the greatest value first.
         *
         * @param values by channel; empty for the order of the layer
         * @param meaning says what the values are, when it is asked
         */
        void sort(Map<Integer, Double> values, Supplier<String> meaning);
    }

    /** A layer by the id of its network and its name. */
    public record Layer(String network, String name) {}

    /**
     * {@link #sort} is called whenever another layer is shown.
     *
     * @param ui runs what changes properties
     * @param channels that are sorted, whatever layer they show
     * @param texts keys of its sentences: {@code TEXTS.noClasses}, and {@code TEXTS.ORDER.meaning} where meanings are
     *     asked for
     */
    public SortViewModel(Studio studio, Executor ui, Sorted channels, String texts) {
        this.studio = studio;
        this.ui = ui;
        this.channels = channels;
        this.texts = texts;
        order.addListener((observable, before, now) -> sort());
        category.addListener((observable, before, now) -> sort());
        folder.addListener((observable, before, now) -> sort());
    }

    // Properties

    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(this, "folder");
    private final ObjectProperty<ChannelOrder> order = new SimpleObjectProperty<>(this, "order", ChannelOrder.INDEX);
    private final ObjectProperty<String> category = new SimpleObjectProperty<>(this, "category");
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<ScannedFolder> over = new ReadOnlyObjectWrapper<>(this, "over");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    private final Object retold = Messages.whenChanged(() -> {
        if (!problem.get().isEmpty()) {
            sort();
        }
    });

    /** The scanned folder; null for the bundled one. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** What the channels are sorted by. */
    public ObjectProperty<ChannelOrder> orderProperty() {
        return order;
    }

    /** The class for the selectivity; null before one is chosen. */
    public ObjectProperty<String> categoryProperty() {
        return category;
    }

    /** Classes of the folder's photographs. */
    public ObservableList<String> categories() {
        return categories;
    }

    /** Whether an answer is on its way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The photographs that the order is about; null while the channels stand by number. */
    public ReadOnlyObjectProperty<ScannedFolder> overProperty() {
        return over.getReadOnlyProperty();
    }

    /** What the numbers on the tiles are and which photographs they are about; empty where there are none. */
    public String meaning() {
        return over.get() == null
                ? ""
                : Messages.get(texts + "." + order.get() + ".meaning", FolderText.photographs(over.get()));
    }

    /** Why the channels are not sorted, and what to do; empty while they are. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Grows when the classes are there that somebody wants to look for. */
    public ReadOnlyLongProperty findsProperty() {
        return finds.getReadOnlyProperty();
    }

    // Commands

    /** Sorts by class, and lets a class be looked for as soon as the classes are known. */
    public void findClass() {
        wanted = true;
        if (order.get() == ChannelOrder.SELECTIVITY) {
            sort();
        } else {
            order.set(ChannelOrder.SELECTIVITY);
        }
    }

    /** Sorts once more, as for another layer, or a folder that has been scanned meanwhile. */
    public void sort() {
        if (filling) {
            return;
        }
        long mine = ++asked;
        problem.set("");
        busy.set(false);
        over.set(null);
        channels.sort(Map.of(), this::meaning);
        Layer layer = channels.layer().orElse(null);
        if (layer == null || order.get() == ChannelOrder.INDEX) {
            return;
        }
        busy.set(true);
        if (order.get() == ChannelOrder.SELECTIVITY) {
            answer(examples -> examples.categories(layer.network(), folder(examples)))
                    .whenCompleteAsync((names, error) -> named(mine, layer, names, error), ui);
        } else {
            ask(mine, layer, Optional.empty());
        }
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
    private void named(long mine, Layer layer, List<String> names, Throwable error) {
        if (mine != asked) {
            return;
        }
        if (error != null) {
            failed(error);
            return;
        }
        String kept = category.get();
        filling = true; // a chooser whose list is set anew forgets what it shows
        if (!categories.equals(names)) {
            categories.setAll(names);
        }
        category.set(
                kept != null && names.contains(kept)
                        ? kept
                        : names.stream().findFirst().orElse(null));
        filling = false;
        if (wanted && category.get() != null) {
            finds.set(finds.get() + 1);
        }
        wanted = false;
        if (category.get() == null) {
            busy.set(false);
            problem.set(Messages.get(texts + ".noClasses"));
        } else {
            ask(mine, layer, Optional.of(category.get()));
        }
    }

    private void ask(long mine, Layer layer, Optional<String> of) {
        answer(examples -> examples.channels(layer.network(), folder(examples), layer.name(), of))
                .whenCompleteAsync((figures, error) -> arrived(mine, figures, error), ui);
        answer(examples -> FolderText.known(examples, layer.network(), folder(examples)))
                .whenCompleteAsync((known, error) -> known(mine, known), ui);
    }

    /** How many photographs these are is an extra. */
    private void known(long mine, Optional<ScannedFolder> known) {
        if (mine == asked && known != null) {
            over.set(known.orElse(null));
        }
    }

    private void arrived(long mine, List<ChannelFigures> figures, Throwable error) {
        if (mine != asked) {
            return;
        }
        if (error != null) {
            failed(error);
            return;
        }
        busy.set(false);
        Map<Integer, Double> values = new HashMap<>();
        figures.forEach(each -> values.put(each.channel(), order.get().of(each)));
        channels.sort(values, this::meaning);
    }

    private void failed(Throwable error) {
        busy.set(false);
        problem.set(Failure.of(error).sentence());
    }
}
