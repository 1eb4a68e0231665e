package org.phosphene.ui.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.FailureCause;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.ExampleQuery.Measure;
import org.phosphene.studio.HeatMap;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.studio.UnitExamples;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/**
 * Photographs that excite the unit on the stage. To be wired: network, unit and request to the stage's; what makes the
 * pictures of facets by {@link #onFacets}; and the listeners of {@link #uses}.
 */
public final class ExamplesViewModel {

    /** Which photographs are shown. */
    enum Choice {
        STRONGEST,
        WEAKEST,
        SPECTRUM,
        RANGE,
        FACETS
    }

    /**
     * A photograph as a tile shows it.
     *
     * @param whole false for the part that the strongest position sees
     */
    record Tile(DatasetExample example, boolean whole) {}

    /** Where the unit is excited in a photograph. */
    record Place(String network, Path photograph, UnitRef unit) {}

    /** Longest side of a tile's photograph in pixels. */
    static final int SIDE = 160;

    private static final int EXAMPLES = 60;
    private static final int IN_RANGE = 1000;
    private static final int TILES_KEPT = 240;
    /** One processor stays with the screen: with both of two at work on photographs, scrolling halted for 43 ms. */
    private static final int TILES_AT_ONCE =
            Math.max(1, Math.min(3, Runtime.getRuntime().availableProcessors() - 1));

    private static final int HEAT_MAPS_KEPT = 200;

    private final Studio studio;
    private final Executor window;
    private final Consumer<Throwable> errors;
    private final FoldersViewModel folders;
    private final FacetsViewModel facets;
    private final PhotographUses uses;
    private final Shelf<Tile, Frame> tiles;
    private final Shelf<Place, HeatMap> heat;
    private final ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>();
    private final ObjectProperty<UnitRef> unit = new SimpleObjectProperty<>();
    private final ObjectProperty<RenderRequest> request = new SimpleObjectProperty<>();
    private final PanelViewModel panel = new PanelViewModel();
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final BooleanProperty heatShown = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper heatProblem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.STRONGEST);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.MAX);
    private final ReadOnlyObjectWrapper<UnitExamples> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Hint> hint = new ReadOnlyObjectWrapper<>(Hint.NOTHING);
    private final ObservableList<Section> sections = FXCollections.observableArrayList();
    private final Object retold = Messages.whenChanged(this::show);
    private Consumer<List<PhotographFacet>> pictures = found -> {};
    private Runnable onAlike = () -> {};
    private List<DatasetExample> inRange = List.of();
    private Throwable failure;
    private int question;
    private int rangeQuestion;
    private boolean rangeAsked;

    /**
     * @param window runs what changes properties
     * @param errors tells what failed
     */
    public ExamplesViewModel(Studio studio, Executor window, Consumer<Throwable> errors) {
        this.studio = studio;
        this.window = window;
        this.errors = errors;
        Supplier<DatasetExamples> source = studio::examples;
        folders = new FoldersViewModel(source, window, this::failed, this::ask);
        facets = new FacetsViewModel(source, window, errors);
        uses = new PhotographUses(source, window, errors);
        tiles = new Shelf<>(
                tile -> studio.examples().thumbnail(tile.example(), tile.whole(), SIDE),
                TILES_KEPT,
                TILES_AT_ONCE,
                window);
        heat = new Shelf<>(
                place -> studio.examples().heatMap(place.network(), place.photograph(), place.unit()),
                HEAT_MAPS_KEPT,
                1,
                window);
        network.addListener((all, old, now) -> open(now));
        unit.addListener((all, old, now) -> ask());
        unit.addListener((all, old, now) -> heatProblem.set(""));
        heatShown.addListener((all, old, now) -> heatProblem.set(""));
        measure.addListener((all, old, now) -> ask());
        choice.addListener((all, old, now) -> chosen(now));
        facets.foundProperty().addListener((all, old, now) -> show());
        facets.runningProperty().addListener((all, old, now) -> show());
        show();
    }

    // Properties

    /** The open network; null while there is none. */
    public ObjectProperty<OpenNetwork> networkProperty() {
        return network;
    }

    /** The unit on the stage; null for an objective that is none. */
    public ObjectProperty<UnitRef> unitProperty() {
        return unit;
    }

    /** What runs or ran on the stage; null before the first. */
    public ObjectProperty<RenderRequest> requestProperty() {
        return request;
    }

    /** Whether the panel is folded, and how wide it is. */
    public PanelViewModel panel() {
        return panel;
    }

    /** Whether tiles show all of a photograph instead of what the strongest position sees. */
    BooleanProperty wholeProperty() {
        return whole;
    }

    /** Whether tiles show where the unit is excited. */
    BooleanProperty heatShownProperty() {
        return heatShown;
    }

    /** Why a heat map of the unit is missing, sentences; empty while none is. */
    ReadOnlyStringProperty heatProblemProperty() {
        return heatProblem.getReadOnlyProperty();
    }

    /** Which photographs are shown. */
    ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** What photographs are ranked by. */
    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** All about the unit; null until it is known. */
    ReadOnlyObjectProperty<UnitExamples> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The photographs to show. */
    ObservableList<Section> sections() {
        return sections;
    }

    /** How many photographs are shown. */
    public int shown() {
        return sections.stream().mapToInt(section -> section.examples().size()).sum();
    }

    /** What is said where there are none. */
    ReadOnlyObjectProperty<Hint> hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Folders and scans. */
    public FoldersViewModel folders() {
        return folders;
    }

    /** The things the unit looks for. */
    FacetsViewModel facets() {
        return facets;
    }

    /** What photographs are used for. */
    public PhotographUses uses() {
        return uses;
    }

    /** Photographs for tiles. */
    Shelf<Tile, Frame> tiles() {
        return tiles;
    }

    /** Heat maps for tiles. */
    Shelf<Place, HeatMap> heat() {
        return heat;
    }

    /** Where the unit is excited in a photograph; empty without a unit. */
    Optional<Place> place(DatasetExample example) {
        return network.get() == null || unit.get() == null
                ? Optional.empty()
                : Optional.of(new Place(network.get().id(), example.photograph(), unit.get()));
    }

    // Commands

    /** Who makes pictures of facets, with the settings of the stage. */
    public void onFacets(Consumer<List<PhotographFacet>> listener) {
        pictures = listener;
    }

    /** Who looks for units that answer the same photographs. */
    public void onAlike(Runnable listener) {
        onAlike = listener;
    }

    /** A heat map that a tile waited for failed. */
    void heatFailed(DatasetExample example, Throwable why) {
        heatProblem.set(Messages.get(
                "examples.heat.failed", example.name(), Failure.of(why).sentence()));
    }

    /** Looks for units that answer the same photographs. */
    void findAlike() {
        onAlike.run();
    }

    /** Puts the strongest photographs into the tray, at most so many, each with a caption. */
    public void addStrongestToTray(int count, String caption) {
        if (answer.get() != null) {
            answer.get().top().stream().limit(count).forEach(example -> uses.addToTray(example, whole.get(), caption));
        }
    }

    /** Shows the photographs whose activation lies in a range, both ends included; false before any are known. */
    public boolean range(double from, double to) {
        if (answer.get() == null) {
            return false;
        }
        int mine = ++rangeQuestion;
        rangeAsked = true;
        choice.set(Choice.RANGE);
        studio.examples()
                .within(answer.get().query().withCount(IN_RANGE), from, to)
                .whenCompleteAsync(
                        (found, error) -> {
                            if (mine != rangeQuestion) {
                                return;
                            }
                            inRange = error == null ? found : List.of();
                            show();
                            if (error != null) {
                                errors.accept(error);
                            }
                        },
                        window);
        return true;
    }

    /** Looks for the things the unit looks for. */
    public void findFacets() {
        if (answer.get() != null) {
            choice.set(Choice.FACETS);
            facets.find(answer.get().query());
        }
    }

    /** Makes a picture of each thing found. */
    public void showFacetPictures() {
        if (request.get() != null && !facets.foundProperty().get().isEmpty()) {
            pictures.accept(facets.foundProperty().get());
        }
    }

    /** Does what the hint offers. */
    void remedy() {
        switch (hint.get().remedy()) {
            case SCAN_LAYER -> folders.addLayer(unit.get().layer());
            case REBUILD -> folders.rebuild();
            case SCAN -> folders.look();
            default -> {}
        }
    }

    private void open(OpenNetwork now) {
        if (now == null) {
            folders.forget();
            ask();
        } else {
            folders.begin(now.id());
        }
    }

    private void ask() {
        int mine = ++question;
        rangeQuestion++;
        rangeAsked = false;
        failure = null;
        inRange = List.of();
        Optional<ExampleQuery> asked = query();
        facets.keepOf(asked);
        answer.set(null);
        show();
        if (asked.isEmpty()) {
            return;
        }
        ExampleQuery query = asked.get();
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

    /** A folder that was never scanned has nothing to say before the first part of its scan has ended. */
    private Optional<ExampleQuery> query() {
        boolean firstScan =
                folders.scanningProperty().get() && folders.scanned().isEmpty() && !folders.hasPart();
        Path folder = folders.folderProperty().get();
        return network.get() == null || unit.get() == null || folder == null || firstScan
                ? Optional.empty()
                : Optional.of(new ExampleQuery(network.get().id(), folder, unit.get(), measure.get(), EXAMPLES));
    }

    private void answered(UnitExamples found, Throwable error) {
        if (error != null) {
            failed(error);
            return;
        }
        answer.set(found);
        if (choice.get() == Choice.RANGE) {
            range(found.histogram().smallest(), found.histogram().greatest());
        }
        show();
    }

    private void failed(Throwable error) {
        failure = FailureCause.of(error);
        boolean expected = failure instanceof NotScannedException || failure instanceof DamagedIndexException;
        if (!expected) {
            errors.accept(failure);
        }
        show();
    }

    private void chosen(Choice now) {
        if (now == Choice.RANGE && !rangeAsked && answer.get() != null) {
            range(answer.get().histogram().smallest(), answer.get().histogram().greatest());
        }
        show();
    }

    private void show() {
        UnitExamples all = answer.get();
        List<Section> now = all == null
                ? List.of()
                : Sections.of(choice.get(), all, inRange, facets.foundProperty().get());
        sections.setAll(now);
        hint.set(now.isEmpty() ? Hint.why(this, failure) : Hint.NOTHING);
    }
}
