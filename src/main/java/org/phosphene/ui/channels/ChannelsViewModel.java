package org.phosphene.ui.channels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.Thumbnail;
import org.phosphene.ui.theme.SortViewModel;

/** The channels of one layer, which of them is chosen, and the small pictures made so far. */
public final class ChannelsViewModel {

    private static final Comparator<ChannelTile> GREATEST_FIRST = Comparator.comparingDouble(
                    (ChannelTile tile) -> orLast(tile.valueProperty().get()))
            .reversed()
            .thenComparing(tile -> tile.unit().channel());

    private final Consumer<UnitRef> chosen;
    private Consumer<UnitRef> onCompare = unit -> {};
    private Consumer<UnitRef> onAlike = unit -> {};
    private Supplier<String> sortedBy = () -> "";
    private final Map<String, Map<UnitRef, Frame>> pictures = new HashMap<>();
    private String network = "";
    private OpenNetwork shownNetwork;

    /** @param chosen is told about a channel that a user chose */
    public ChannelsViewModel(Consumer<UnitRef> chosen) {
        this.chosen = chosen;
        filter.addListener((observable, before, now) -> shown.setPredicate(predicate(now)));
    }

    // Properties

    private final ReadOnlyObjectWrapper<LayerInfo> layer = new ReadOnlyObjectWrapper<>(this, "layer");
    private final ReadOnlyObjectWrapper<UnitRef> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObservableList<ChannelTile> tiles = FXCollections.observableArrayList();
    private final SortedList<ChannelTile> sorted = new SortedList<>(tiles);
    private final FilteredList<ChannelTile> shown = new FilteredList<>(sorted);

    /** The layer whose channels are shown; null before the first. */
    public ReadOnlyObjectProperty<LayerInfo> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /** What people call the layer that is shown; empty before the first. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The chosen channel, of this layer or of another one; null before the first. */
    public ReadOnlyObjectProperty<UnitRef> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Part of a class name or a channel number; shows only those. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The small picture of a channel of the layer shown; empty before there is one. */
    public Optional<Frame> pictureOf(UnitRef unit) {
        return tile(unit).map(tile -> tile.pictureProperty().get());
    }

    /** The channels to show, in the order of the layer or by their values. */
    ObservableList<ChannelTile> tiles() {
        return shown;
    }

    /** Whether the channels are classes with names. */
    boolean named() {
        return !tiles.isEmpty() && !tiles.get(0).label().isEmpty();
    }

    /** Number of channels of the layer. */
    int count() {
        return tiles.size();
    }

    // Commands

    /** Who looks for units of other networks that are like a channel. */
    public void onAlike(Consumer<UnitRef> listener) {
        onAlike = listener;
    }

    /** Looks for units of other networks that are like a channel. */
    public void alike(UnitRef unit) {
        onAlike.accept(unit);
    }

    /** Who puts channels beside others. */
    public void onCompare(Consumer<UnitRef> listener) {
        onCompare = listener;
    }

    /** Puts a channel beside others. */
    void compare(UnitRef unit) {
        onCompare.accept(unit);
    }

    /** The network whose channels are shown; null before the first. */
    OpenNetwork network() {
        return shownNetwork;
    }

    /**
     * Sorts the channels shown, whatever layer that is.
     *
     * @param studio is asked what photographs do to them
     * @param ui runs what changes properties
     */
    public SortViewModel sorting(Studio studio, Executor ui) {
        SortViewModel.Sorted here = new SortViewModel.Sorted() {
            @Override
            public Optional<SortViewModel.Layer> layer() {
                return Optional.ofNullable(layer.get())
                        .map(now -> new SortViewModel.Layer(network().id(), now.name()));
            }

            @Override
            public void sort(Map<Integer, Double> values, Supplier<String> meaning) {
                ChannelsViewModel.this.sort(values, meaning);
            }
        };
        SortViewModel sort = new SortViewModel(studio, ui, here, "channels.order");
        layer.addListener((observable, before, now) -> sort.sort());
        return sort;
    }

    /**
     * Sorts the channels shown, the greatest value first; channels without one come last.
     *
     * @param values by channel; empty for the order of the layer
     * @param meaning says what they are, whenever it is asked
     */
    void sort(Map<Integer, Double> values, Supplier<String> meaning) {
        sortedBy = meaning;
        sorted.setComparator(null);
        tiles.forEach(
                tile -> tile.valueProperty().set(values.getOrDefault(tile.unit().channel(), Double.NaN)));
        sorted.setComparator(values.isEmpty() ? null : GREATEST_FIRST);
    }

    /** What the values of the tiles are; empty where there are none. */
    String sortedBy() {
        return sortedBy.get();
    }

    private static double orLast(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /** Shows the channels of a layer. */
    public void show(OpenNetwork of, LayerInfo now) {
        network = of.id();
        Map<UnitRef, Frame> known = pictures.getOrDefault(network, Map.of());
        boolean classes = !now.spatial();
        List<ChannelTile> all = new ArrayList<>(now.channels());
        for (int channel = 0; channel < now.channels(); channel++) {
            UnitRef unit = UnitRef.channel(now.name(), channel);
            String label = classes ? of.label(channel).orElse("") : "";
            ChannelTile tile = new ChannelTile(unit, label);
            tile.pictureProperty().set(known.get(unit));
            tile.selectedProperty().set(unit.equals(selected.get()));
            all.add(tile);
        }
        filter.set("");
        sorted.setComparator(null);
        tiles.setAll(all);
        shownNetwork = of;
        layer.set(now);
        retitle();
    }

    /** Layers may have other names now. */
    public void retitle() {
        title.set(layer.get() == null ? "" : shownNetwork.titleOf(layer.get().name()));
    }

    /** Shows nothing, for a network just opened; the pictures of other networks are kept. */
    public void clear() {
        mark(null);
        filter.set("");
        tiles.clear();
        layer.set(null);
        retitle();
    }

    /** A picture was finished or stopped; the tile of its channel shows it from now on. */
    public void picture(String networkId, UnitRef unit, Frame frame) {
        UnitRef channel = UnitRef.channel(unit.layer(), unit.channel());
        Frame small = Thumbnail.of(frame, Thumbnail.SIDE);
        pictures.computeIfAbsent(networkId, id -> new HashMap<>()).put(channel, small);
        if (networkId.equals(network)) {
            tile(channel).ifPresent(tile -> tile.pictureProperty().set(small));
        }
    }

    /** Marks a channel without starting it; null marks none. */
    public void mark(UnitRef unit) {
        UnitRef before = selected.get();
        if (before != null) {
            tile(before).ifPresent(tile -> tile.selectedProperty().set(false));
        }
        if (unit != null) {
            tile(unit).ifPresent(tile -> tile.selectedProperty().set(true));
        }
        selected.set(unit);
    }

    /** Chooses a channel, which starts it. */
    public void choose(UnitRef unit) {
        mark(unit);
        chosen.accept(unit);
    }

    /**
     * Chooses the channel some tiles further on, stopping at both ends; the first when none of them is chosen.
     *
     * @param tilesOn negative to go back
     */
    public void move(int tilesOn) {
        if (shown.isEmpty()) {
            return;
        }
        int now = selectedIndex();
        int next = now < 0 ? 0 : Math.max(0, Math.min(shown.size() - 1, now + tilesOn));
        if (next != now) {
            choose(shown.get(next).unit());
        }
    }

    /** Place of the chosen channel among those shown, or -1. */
    int selectedIndex() {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).selectedProperty().get()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<ChannelTile> tile(UnitRef unit) {
        LayerInfo now = layer.get();
        boolean here = now != null && unit.layer().equals(now.name()) && unit.channel() < tiles.size();
        return here ? Optional.of(tiles.get(unit.channel())) : Optional.empty();
    }

    private static java.util.function.Predicate<ChannelTile> predicate(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() ? null : tile -> tile.matches(wanted);
    }
}
