package org.phosphene.ui.layers;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.SearchHit;
import org.phosphene.studio.Studio;

/** Which network is open, which layer is chosen, and what a search finds. */
public final class LayersViewModel {

    private static final int MOST_HITS = 200;

    private final Studio studio;
    private final Executor ui;
    private final Consumer<Throwable> errors;
    private Consumer<OpenNetwork> onNetwork = network -> {};
    private Consumer<LayerInfo> onLayer = layer -> {};
    private Consumer<UnitRef> onUnit = unit -> {};
    private long opens;

    /**
     * @param ui runs what changes properties; the JavaFX thread, or at once in a test
     * @param errors is told what failed
     */
    public LayersViewModel(Studio studio, Executor ui, Consumer<Throwable> errors) {
        this.studio = studio;
        this.ui = ui;
        this.errors = errors;
        networks.setAll(studio.networks());
        query.addListener((observable, before, now) -> search());
    }

    // Properties

    private final ObservableList<NetworkChoice> networks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<OpenNetwork> network = new ReadOnlyObjectWrapper<>(this, "network");
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
    private final ReadOnlyObjectWrapper<LayerInfo> layer = new ReadOnlyObjectWrapper<>(this, "layer");
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();

    /** Networks to choose from. */
    public ObservableList<NetworkChoice> networks() {
        return networks;
    }

    /** The open network; null before the first. */
    public ReadOnlyObjectProperty<OpenNetwork> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** Whether a network is being opened. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** The chosen layer; null before the first. */
    public ReadOnlyObjectProperty<LayerInfo> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /** What is searched for. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What was found; empty when nothing is searched for. */
    public ObservableList<SearchHit> hits() {
        return hits;
    }

    /** Whether there is something to search for, so that hits stand in place of the tree. */
    public boolean searching() {
        return !query.get().isBlank();
    }

    // Commands

    /** Who is told about a network that was opened, after all who watch {@link #networkProperty()}. */
    public void onNetwork(Consumer<OpenNetwork> listener) {
        onNetwork = listener;
    }

    /** Who is told about a chosen layer. */
    public void onLayer(Consumer<LayerInfo> listener) {
        onLayer = listener;
    }

    /** Who is told about a chosen channel. */
    public void onUnit(Consumer<UnitRef> listener) {
        onUnit = listener;
    }

    /** Opens a network; the last call wins, and a failure keeps the network that is open. */
    public void open(String idOrFile) {
        OpenNetwork now = network.get();
        long mine = ++opens;
        if (now != null && now.id().equals(idOrFile)) {
            opening.set(false);
            return;
        }
        opening.set(true);
        studio.open(idOrFile).whenCompleteAsync((opened, error) -> arrived(mine, opened, error), ui);
    }

    /** Opens a network's file. */
    public void open(Path file) {
        open(file.toString());
    }

    /** Chooses a layer. */
    public void choose(LayerInfo chosen) {
        if (!chosen.equals(layer.get())) {
            layer.set(chosen);
            onLayer.accept(chosen);
        }
    }

    /** Goes to what a search found. */
    public void take(SearchHit hit) {
        network.get().layer(hit.layer()).ifPresent(this::choose);
        hit.channel().ifPresent(channel -> onUnit.accept(UnitRef.channel(hit.layer(), channel)));
    }

    /** Goes to the best hit, if there is one. */
    public void takeFirst() {
        if (!hits.isEmpty()) {
            take(hits.get(0));
        }
    }

    private void arrived(long mine, OpenNetwork opened, Throwable error) {
        if (mine != opens) {
            return;
        }
        opening.set(false);
        List<NetworkChoice> choices = studio.networks();
        if (!networks.equals(choices)) { // a chooser whose list is set anew forgets what it shows
            networks.setAll(choices);
        }
        if (error != null) {
            errors.accept(error);
            return;
        }
        layer.set(null);
        query.set("");
        network.set(opened);
        onNetwork.accept(opened);
    }

    private void search() {
        if (network.get() == null || !searching()) {
            hits.clear();
        } else {
            hits.setAll(network.get().search(query.get().strip(), MOST_HITS));
        }
    }
}
