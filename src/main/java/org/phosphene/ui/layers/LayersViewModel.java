package org.phosphene.ui.layers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.ByteText;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.SearchHit;
import org.phosphene.studio.Studio;

/** Which network is open, which layer is chosen, and what a search finds. */
public final class LayersViewModel {

    private static final int MOST_HITS = 200;
    private static final double MEGABYTE = 1 << 20;

    private final Studio studio;
    private final Executor ui;
    private final Consumer<Throwable> errors;
    private final DownloadViewModel downloads;
    private Consumer<OpenNetwork> onNetwork = network -> {};
    private Consumer<LayerInfo> onLayer = layer -> {};
    private Consumer<UnitRef> onUnit = unit -> {};
    private Runnable onChecklist = () -> {};
    private Runnable onFindClass = () -> {};
    private Runnable onFindAlike = () -> {};
    private Runnable onMarks = () -> {};
    private long opens;

    /**
     * @param ui runs what changes properties; the JavaFX thread, or at once in a test
     * @param errors is told what failed
     */
    public LayersViewModel(Studio studio, Executor ui, Consumer<Throwable> errors) {
        this.studio = studio;
        this.ui = ui;
        this.errors = errors;
        downloads = new DownloadViewModel(studio, ui, this::open);
        networks.setAll(studio.networks());
        query.addListener((observable, before, now) -> search());
    }

    // Properties

    private final ObservableList<NetworkChoice> networks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<OpenNetwork> network = new ReadOnlyObjectWrapper<>(this, "network");
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
    private final ReadOnlyObjectWrapper<LayerInfo> layer = new ReadOnlyObjectWrapper<>(this, "layer");
    private final ReadOnlyLongWrapper marks = new ReadOnlyLongWrapper(this, "marks");
    private final BooleanProperty showHidden = new SimpleBooleanProperty(this, "showHidden");
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

    /** Grows when names of layers change, or which of them are hidden. */
    public ReadOnlyLongProperty marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** Whether hidden layers are shown all the same. */
    public BooleanProperty showHiddenProperty() {
        return showHidden;
    }

    /** Number of hidden layers of the open network. */
    public int hiddenCount() {
        OpenNetwork open = network.get();
        return (int) open.layers().stream()
                .filter(shown -> open.isHidden(shown.name()))
                .count();
    }

    /** Whether there are no classes to find because the open network cannot be run as far as them. */
    boolean endsBeforeClasses() {
        OpenNetwork open = network.get();
        return !open.ends().isEmpty() && open.layers().stream().noneMatch(shown -> open.holdsClasses(shown.name()));
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

    /** Who is told when layers got other names. */
    public void onMarks(Runnable listener) {
        onMarks = listener;
    }

    /** Gives a layer of the open network another name; an empty one takes it back. */
    public void rename(LayerInfo renamed, String name) {
        OpenNetwork open = network.get();
        String now = open.titleOf(renamed.name());
        if (!name.strip().equals(now)) {
            studio.renameLayer(open, renamed.name(), name).whenCompleteAsync((nothing, error) -> marked(error), ui);
        }
    }

    /** Hides layers of the open network, or shows them again. */
    public void hide(List<LayerInfo> chosen, boolean hidden) {
        List<String> names = chosen.stream().map(LayerInfo::name).toList();
        studio.hideLayers(network.get(), names, hidden).whenCompleteAsync((nothing, error) -> marked(error), ui);
    }

    private void marked(Throwable error) {
        if (error != null) {
            errors.accept(error);
            return;
        }
        marks.set(marks.get() + 1);
        search();
        onMarks.run();
    }

    /** Who looks for channels that a class excites, and for units like the one that is shown. */
    public void onFind(Runnable byClass, Runnable alike) {
        onFindClass = byClass;
        onFindAlike = alike;
    }

    /** Looks for channels that a class excites. */
    void findClass() {
        onFindClass.run();
    }

    /** Looks for units like the one that is shown. */
    void findAlike() {
        onFindAlike.run();
    }

    /** Who is asked for the checklist of the open network. */
    public void onChecklist(Runnable listener) {
        onChecklist = listener;
    }

    /** Asks for the checklist of the open network. */
    public void checklist() {
        onChecklist.run();
    }

    /** Shows a network that is open already, such as the same one after a change. */
    public void show(OpenNetwork opened) {
        arrived(++opens, opened, null);
    }

    /** Whether another network is open, so that this one can be closed. */
    public boolean canClose() {
        return other().isPresent();
    }

    private Optional<OpenNetwork> other() {
        return studio.openNetworks().stream()
                .filter(open ->
                        network.get() != null && !open.id().equals(network.get().id()))
                .findFirst();
    }

    /** Closes the network that is shown and shows another that is open. */
    public void closeNetwork() {
        OpenNetwork closing = network.get();
        other().ifPresent(next -> {
            show(next);
            studio.closeNetwork(closing.id())
                    .whenCompleteAsync(
                            (nothing, failure) -> {
                                if (failure != null) {
                                    errors.accept(failure);
                                }
                                networks.retainAll(studio.networks()); // set anew, a chooser forgets what it shows
                            },
                            ui);
        });
    }

    /** Megabytes of weights of an open network, empty for one that is not open. */
    public Optional<Long> megabytes(String id) {
        return studio.openNetworks().stream()
                .filter(open -> open.id().equals(id))
                .map(open -> Math.round(open.bytes() / MEGABYTE))
                .findFirst();
    }

    /** What is being downloaded, or asked about. */
    public DownloadViewModel downloads() {
        return downloads;
    }

    /** Opens a network that is here; asks before one is downloaded. */
    public void choose(NetworkChoice choice) {
        if (choice.isHere()) {
            open(choice.id());
        } else {
            studio.offer(choice.id()).ifPresent(downloads::ask);
        }
    }

    /** Size of the download of a network that is not here. */
    Optional<String> downloadSize(NetworkChoice choice) {
        return Optional.of(choice)
                .filter(shown -> !shown.isHere())
                .flatMap(shown -> studio.offer(shown.id()))
                .map(offer -> ByteText.of(offer.bytes()));
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

    /** Looks which networks there are. */
    public void refresh() {
        List<NetworkChoice> choices = studio.networks();
        if (!networks.equals(choices)) { // a chooser whose list is set anew forgets what it shows
            networks.setAll(choices);
        }
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
        refresh();
        if (error != null) {
            opening.set(false);
            errors.accept(error);
            return;
        }
        layer.set(null);
        query.set("");
        network.set(opened);
        opening.set(false); // only now: who sees that nothing is being opened looks at what is open
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
