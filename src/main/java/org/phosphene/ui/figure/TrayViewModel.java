package org.phosphene.ui.figure;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Messages;

/** The images that were put aside for a page, in their order. */
public final class TrayViewModel {

    private final Studio studio;
    private final Executor window;
    private final ObservableList<TrayItem> items = FXCollections.observableArrayList();
    private final ObservableList<TrayItem> readOnly = FXCollections.unmodifiableObservableList(items);
    private final ObservableList<TrayItem> chosen = FXCollections.observableArrayList();
    private Consumer<List<GridTile>> onFigure = tiles -> {};
    private final ReadOnlyObjectWrapper<List<TrayItem>> taken = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /** @param window runs a task on the thread of the window */
    public TrayViewModel(Studio studio, Executor window) {
        this.studio = studio;
        this.window = window;
    }

    // Properties

    /** The images that are chosen, in any order; kept in step by who shows them. */
    ObservableList<TrayItem> chosen() {
        return chosen;
    }

    /** What is said on a button that takes the chosen images, or all where none is chosen. */
    ObservableStringValue addTextProperty() {
        return Bindings.createStringBinding(
                () -> items.isEmpty()
                        ? Messages.get("paper.collect.none")
                        : chosen.isEmpty()
                                ? Messages.get("paper.collect", items.size())
                                : Messages.get("paper.collect.chosen", chosen.size()),
                chosen,
                items);
    }

    /** The chosen images, or all where none is chosen, in their order with their captions. */
    public List<GridTile> chosenTiles() {
        return items.stream()
                .filter(item -> chosen.isEmpty() || chosen.contains(item))
                .map(TrayItem::tile)
                .toList();
    }

    /** The images in their order; not to be changed from outside. */
    public ObservableList<TrayItem> items() {
        return readOnly;
    }

    /** Who makes a figure of the images. */
    public void onFigure(Consumer<List<GridTile>> listener) {
        onFigure = listener;
    }

    /** Makes a figure of the chosen images, or of all where none is chosen. */
    public void makeFigure() {
        onFigure.accept(chosenTiles());
    }

    /** The images that were taken away all at once and can be put back; none once another was added. */
    ReadOnlyObjectProperty<List<TrayItem>> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** What was done, such as where a grid was saved; empty otherwise. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    // Commands

    /** Puts an image at the end. */
    public void add(GridTile tile) {
        notice.set("");
        taken.set(List.of());
        items.add(new TrayItem(tile));
    }

    /** Takes an image away; nothing happens if it is not there. */
    public void remove(TrayItem item) {
        items.remove(item);
    }

    /** Takes all images away; they can be put back until another is added. */
    public void clear() {
        if (!items.isEmpty()) {
            taken.set(List.copyOf(items));
        }
        items.clear();
        notice.set("");
    }

    /** Puts the images back that were taken away all at once. */
    public void putBack() {
        items.addAll(taken.get());
        taken.set(List.of());
    }

    /**
     * Puts an image at another place.
     *
     * @param index where it will be; beyond the ends means at the end
     */
    public void move(TrayItem item, int index) {
        if (!items.contains(item)) {
            return;
        }
        int to = Math.max(0, Math.min(items.size() - 1, index));
        if (to != items.indexOf(item)) {
            items.remove(item);
            items.add(to, item);
        }
    }

    /** Puts an image some places further on, or back for a negative number. */
    public void moveBy(TrayItem item, int places) {
        move(item, items.indexOf(item) + places);
    }

    /** The page of the images as they are now, to be laid out and saved. */
    public GridViewModel page() {
        return new GridViewModel(
                studio, window, items, file -> notice.set(Messages.get("tray.saved", file.toString())));
    }
}
