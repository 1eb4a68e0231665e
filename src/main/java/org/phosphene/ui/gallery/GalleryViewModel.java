package org.phosphene.ui.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitNote;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.Gallery;
import org.phosphene.studio.GalleryProgress;
import org.phosphene.studio.GalleryRequest;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.studio.UnitNotes;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.SortViewModel;

/**
 * The pictures of all channels of the chosen layer. The gallery of a layer begins when the page is shown with it, and
 * goes on while another page is shown, until another layer is chosen.
 */
public final class GalleryViewModel {

    /** Sides of pictures to choose from, in pixels. */
    static final List<Integer> SIDES = List.of(64, 96, 128, 160, 224);
    /** Numbers of updates to choose from. */
    static final List<Integer> STEPS = List.of(32, 64, 128, 256, 512);

    private static final Comparator<GalleryTile> GREATEST_FIRST = Comparator.comparingDouble(
                    (GalleryTile tile) -> orLast(tile.valueProperty().get()))
            .reversed()
            .thenComparing(GalleryTile::channel);

    private final Studio studio;
    private final Executor ui;
    private Consumer<UnitRef> chosen = unit -> {};
    private UnitNotes notes = UnitNotes.NONE;
    private GalleryFilling filling;
    private Runnable onBegin = () -> {};

    /** @param ui runs what changes properties */
    public GalleryViewModel(Studio studio, Executor ui) {
        this.studio = studio;
        this.ui = ui;
        layer.addListener((observable, before, now) -> {
            begin();
            readNotes();
        });
        side.addListener((observable, before, now) -> begin());
        steps.addListener((observable, before, now) -> begin());
        shown.addListener((observable, before, now) -> {
            if (now && filling == null) {
                begin();
            }
            readNotes();
        });
        filter.addListener((observable, before, now) -> refilter());
        unseen.addListener((observable, before, now) -> refilter());
    }

    // Properties

    private final ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>(this, "network");
    private final ObjectProperty<LayerInfo> layer = new SimpleObjectProperty<>(this, "layer");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final IntegerProperty side = new SimpleIntegerProperty(this, "side", 128);
    private final IntegerProperty steps = new SimpleIntegerProperty(this, "steps", 128);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty unseen = new SimpleBooleanProperty(this, "unseen");
    private final ReadOnlyObjectWrapper<GalleryProgress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private final ReadOnlyObjectWrapper<Long> kept = new ReadOnlyObjectWrapper<>(this, "kept", 0L);
    private final ObservableList<GalleryTile> tiles = FXCollections.observableArrayList();
    private final SortedList<GalleryTile> sorted = new SortedList<>(tiles);
    private final FilteredList<GalleryTile> visible = new FilteredList<>(sorted);

    private final GalleryCursor cursor = new GalleryCursor(visible);

    /** The open network; null before one is. */
    public ObjectProperty<OpenNetwork> networkProperty() {
        return network;
    }

    /** The layer whose channels are shown; null before one is chosen. */
    public ObjectProperty<LayerInfo> layerProperty() {
        return layer;
    }

    /** Whether the page is the one on the screen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Width and height of the pictures in pixels. */
    IntegerProperty sideProperty() {
        return side;
    }

    /** Updates of each picture. */
    IntegerProperty stepsProperty() {
        return steps;
    }

    /** A channel's number, part of a class's name, or words of the user's note or tags; shows only those. */
    StringProperty filterProperty() {
        return filter;
    }

    /** Whether only channels are shown that the user has not looked at. */
    BooleanProperty unseenProperty() {
        return unseen;
    }

    /** How far the gallery is; null while there is none. */
    public ReadOnlyObjectProperty<GalleryProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Bytes of all pictures that are kept. */
    ReadOnlyObjectProperty<Long> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The channels to show. */
    ObservableList<GalleryTile> tiles() {
        return visible;
    }

    /** Where the keyboard is among them. */
    GalleryCursor cursor() {
        return cursor;
    }

    /** Number of channels of the layer. */
    int count() {
        return tiles.size();
    }

    /** What people call the layer. */
    String title() {
        return network.get() == null
                ? layer.get().name()
                : network.get().titleOf(layer.get().name());
    }

    /** Most bytes that are kept. */
    long limit() {
        return studio.galleries().limit();
    }

    // Commands

    /** Who is told about a channel that a user chose. */
    public void onUnit(Consumer<UnitRef> listener) {
        chosen = listener;
    }

    /**
     * Sorts its tiles, whatever layer is shown.
     *
     * @param asked is asked what photographs do to the channels
     * @param window runs what changes properties
     */
    public SortViewModel sorting(Studio asked, Executor window) {
        SortViewModel.Sorted here = new SortViewModel.Sorted() {
            @Override
            public Optional<SortViewModel.Layer> layer() {
                return count() == 0
                        ? Optional.empty()
                        : Optional.of(new SortViewModel.Layer(
                                network.get().id(),
                                GalleryViewModel.this.layer.get().name()));
            }

            @Override
            public void sort(Map<Integer, Double> values, Supplier<String> meaning) {
                GalleryViewModel.this.sort(values);
            }
        };
        SortViewModel sort = new SortViewModel(asked, window, here, "gallery.order");
        onBegin = sort::sort;
        return sort;
    }

    /** A tile was clicked, or Enter was pressed at it. */
    void choose(GalleryTile tile) {
        cursor.put(tile);
        chosen.accept(tile.unit());
    }

    /** Stops the filling, or goes on with it. */
    void toggle() {
        Gallery gallery = filling == null ? null : filling.gallery();
        if (gallery == null) {
            return;
        }
        if (gallery.progress().state() == GalleryProgress.State.STOPPED) {
            gallery.resume();
        } else {
            gallery.pause();
        }
    }

    /** Removes all pictures that are kept, of every layer, and begins anew. */
    void clearKept() {
        end();
        studio.galleries().clear().whenCompleteAsync((nothing, failure) -> begin(), ui);
    }

    /** A tile comes on the screen or goes. */
    void appears(GalleryTile tile, boolean here) {
        if (filling != null) {
            filling.appears(tile, here);
        }
    }

    /** A channel in words: its unit, its class, and whether its picture grows or why there is none. */
    String words(GalleryTile tile) {
        String name = tile.label().isEmpty() ? tile.unit().toString() : tile.unit() + " " + tile.label();
        return switch (tile.stateProperty().get()) {
            case GROWING -> Messages.get("gallery.tile.GROWING", name);
            case WITHOUT -> Messages.get("gallery.tile.WITHOUT", name, reason(tile));
            default -> name;
        };
    }

    /** Why a channel has no picture; empty where it has one or will. */
    String reason(GalleryTile tile) {
        return filling == null || filling.gallery() == null
                ? ""
                : filling.gallery().reason(tile.channel());
    }

    /**
     * Sorts the channels, the greatest value first; channels without one come last.
     *
     * @param values by channel; empty for the order of the layer
     */
    void sort(Map<Integer, Double> values) {
        sorted.setComparator(null);
        tiles.forEach(tile -> tile.valueProperty().set(values.getOrDefault(tile.channel(), Double.NaN)));
        sorted.setComparator(values.isEmpty() ? null : GREATEST_FIRST);
    }

    private static double orLast(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /** Ends the gallery there is and begins that of the layer, if the page is shown. */
    private void begin() {
        end();
        if (!shown.get() || layer.get() == null || network.get() == null) {
            return;
        }
        List<GalleryTile> all = tilesOf(network.get(), layer.get());
        GalleryFilling mine = new GalleryFilling(all, ui);
        filling = mine; // before the tiles are shown, which say that they are
        sorted.setComparator(null);
        tiles.setAll(all);
        RenderRequest method = RenderRequest.of(network.get().id(), all.isEmpty() ? "" : text(all.get(0)))
                .withSize(side.get(), side.get())
                .withSteps(steps.get());
        GalleryRequest request = new GalleryRequest(LayerText.print(layer.get().name()), method);
        try {
            mine.from(studio.galleries().open(request, channels -> ui.execute(() -> news(mine, channels))));
        } catch (PhospheneException e) {
            progress.set(new GalleryProgress(
                    GalleryProgress.State.FAILED, 0, 0, all.size(), Double.NaN, Double.NaN, e.sentence()));
            return;
        }
        news(mine, List.of());
        onBegin.run();
    }

    private static String text(GalleryTile tile) {
        return tile.unit().toString();
    }

    private static List<GalleryTile> tilesOf(OpenNetwork network, LayerInfo layer) {
        List<GalleryTile> all = new ArrayList<>(layer.channels());
        for (int channel = 0; channel < layer.channels(); channel++) {
            String label = layer.spatial() ? "" : network.label(channel).orElse("");
            all.add(new GalleryTile(UnitRef.channel(layer.name(), channel), label));
        }
        return all;
    }

    private void end() {
        if (filling != null) {
            filling.close();
            filling = null;
        }
        tiles.clear();
        cursor.put(null);
        progress.set(null);
    }

    private void news(GalleryFilling of, List<Integer> channels) {
        if (of != filling || of.gallery() == null) {
            return;
        }
        of.news(channels);
        progress.set(of.gallery().progress());
        studio.galleries().size().thenAcceptAsync(kept::set, ui);
    }

    /** Looks how far it is now; asked again and again while the page is shown. */
    void look() {
        if (filling != null && filling.gallery() != null) {
            progress.set(filling.gallery().progress());
        }
    }

    private void refilter() {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        Predicate<GalleryTile> all = tile -> words.isEmpty() || tile.matches(words) || noted(tile, words);
        visible.setPredicate(unseen.get() ? all.and(tile -> !noteOf(tile).seen()) : all);
    }

    private boolean noted(GalleryTile tile, String words) {
        UnitNote note = noteOf(tile);
        return note.isWritten() && note.matches(words);
    }

    private UnitNote noteOf(GalleryTile tile) {
        return notes.of(tile.unit().toString());
    }

    /** What the user wrote and saw meanwhile; where that cannot be read nothing is known. */
    private void readNotes() {
        if (shown.get() && network.get() != null) {
            studio.notebook()
                    .of(network.get().sha256())
                    .whenCompleteAsync(
                            (found, failure) -> {
                                notes = failure == null ? found : UnitNotes.NONE;
                                refilter();
                            },
                            ui);
        }
    }
}
