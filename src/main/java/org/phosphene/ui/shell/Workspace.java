package org.phosphene.ui.shell;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Picture;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.Studio;
import org.phosphene.ui.card.CardViewModel;
import org.phosphene.ui.channels.ChannelsViewModel;
import org.phosphene.ui.checklist.ChecklistViewModel;
import org.phosphene.ui.compare.CompareViewModel;
import org.phosphene.ui.examples.ExamplesViewModel;
import org.phosphene.ui.figure.FigureViewModel;
import org.phosphene.ui.figure.TrayViewModel;
import org.phosphene.ui.layers.LayersViewModel;
import org.phosphene.ui.reading.AlikeViewModel;
import org.phosphene.ui.reading.ReadingViewModel;
import org.phosphene.ui.reading.UnitChoice;
import org.phosphene.ui.stage.StageViewModel;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.SortViewModel;

/**
 * The view models of layers, channels, stage and comparison, connected: a layer shows its channels, a channel starts on
 * the stage, a picture fills the tile of its channel. Order of use: make it, show the window, {@link #openFirst()}.
 */
public final class Workspace {

    private final Studio studio;
    private final Executor ui;
    private final NoticesViewModel notices;
    private final PagesViewModel pages = new PagesViewModel();
    private final SessionKeeper session;
    private final CardViewModel card;
    private final FrameModels frame;
    private final Set<String> bundled;
    private final LayersViewModel layers;
    private final ChannelsViewModel channels;
    private final StageViewModel stage;
    private final CompareViewModel compare;
    private final ExamplesViewModel examples;
    private final TrayViewModel tray;
    private final FigureViewModel figure;
    private final ChecklistViewModel checklist;
    private final SortViewModel sorting;
    private final UnitFinder finder;
    private final LastUnits lastUnits;
    private boolean triedFirst;
    private Runnable onChecklist = () -> {};
    private UnitChoice awaited;
    private final Set<String> lookedOver = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /**
     * @param ui runs what changes properties
     * @param notices tells what failed
     */
    public Workspace(Studio studio, Executor ui, NoticesViewModel notices) {
        this.studio = studio;
        this.ui = ui;
        this.notices = notices;
        bundled = studio.networks().stream().map(NetworkChoice::id).collect(Collectors.toUnmodifiableSet());
        layers = new LayersViewModel(studio, ui, this::tell);
        stage = new StageViewModel(studio, ui);
        lastUnits = new LastUnits(stage);
        compare = new CompareViewModel(studio, ui);
        examples = new ExamplesViewModel(studio, ui, notices::error);
        tray = new TrayViewModel(studio, ui);
        figure = new FigureViewModel(studio, ui);
        checklist = new ChecklistViewModel(studio, ui, notices::error);
        channels = new ChannelsViewModel(stage::show);
        sorting = channels.sorting(studio, ui);
        finder = new UnitFinder(studio, ui, this::explore);
        frame = FrameModels.of(studio, this, notices);
        card = new CardViewModel(studio, ui, notices::error);
        card.onNews(notices::news);
        session = new SessionKeeper(studio, this, notices, ui);
        findUnits();
        followLayers();
        GrownTiles.fill(stage, channels);
        stage.objective().layerProperty().bind(layers.layerProperty());
        compare.networkProperty().bind(stage.networkProperty());
        compare.simpleRequestProperty().bind(stage.run().requestProperty());
        compare.simpleStateProperty().bind(stage.run().stateProperty());
        compare.simpleActivationProperty().bind(activation());
        showPhotographs();
        followPreset();
    }

    private void followLayers() {
        layers.onLayer(this::showLayer);
        layers.onUnit(unit -> {
            pages.explore();
            channels.choose(unit);
        });
        layers.onNetwork(this::showNetwork);
        layers.onChecklist(this::showChecklist);
        checklist.onChange(layers::show);
        layers.onMarks(() -> {
            channels.retitle();
            stage.retitle();
        });
        layers.openingProperty().addListener((observable, before, now) -> fallBack(now));
    }

    private void showPhotographs() {
        examples.networkProperty().bind(stage.networkProperty());
        examples.unitProperty().bind(stage.unitProperty());
        examples.requestProperty().bind(stage.run().requestProperty());
        examples.panel()
                .begin(
                        studio.preferences().photographs(),
                        now -> studio.remember(studio.preferences().withPhotographs(now)));
        examples.panel()
                .crowdedProperty()
                .bind(stage.recipe()
                        .openProperty()
                        .or(compare.enabledProperty())
                        .or(compare.facets().enabledProperty())
                        .or(compare.networks().enabledProperty()));
        examples.uses().onStart(this::startFrom);
        examples.onFacets(compare.facets()::show);
        examples.uses().onTray(tray::add);
        examples.onAlike(finder::findAlike);
        alike().currentProperty()
                .bind(Bindings.createObjectBinding(this::unitOnStage, stage.unitProperty(), stage.networkProperty()));
    }

    private UnitChoice unitOnStage() {
        UnitRef unit = stage.unitProperty().get();
        OpenNetwork network = stage.networkProperty().get();
        return unit == null || network == null
                ? null
                : new UnitChoice(network.id(), UnitRef.channel(unit.layer(), unit.channel()));
    }

    private void findUnits() {
        for (ObjectProperty<Path> folder :
                List.of(reading().folderProperty(), alike().folderProperty(), sorting.folderProperty())) {
            folder.bind(examples.folders().folderProperty());
        }
        examples.folders().summaryProperty().addListener((observable, before, now) -> {
            if (now != null) {
                sorting.sort();
            }
        });
        Runnable findClass = () -> {
            pages.explore();
            sorting.findClass();
        };
        layers.onFind(findClass, finder::findAlike);
        channels.onAlike(unit ->
                finder.findAlike(new UnitChoice(layers.networkProperty().get().id(), unit)));
    }

    /** Puts the article's figure into the tray: the simple picture, the diverse ones, the strongest photographs. */
    public void addFigure(Picture diverse) {
        new ArticleFigure(stage, examples, tray).add(diverse);
    }

    private void startFrom(Path photograph) {
        stage.recipe().startFrom(photograph).ifPresent(notices::news);
    }

    /** The preset used last is the one to begin with. */
    private void followPreset() {
        ObjectProperty<PresetChoice> preset = stage.settings().presetProperty();
        stage.settings().presets().stream()
                .filter(known -> known.name().equals(studio.preferences().preset()))
                .findFirst()
                .ifPresent(preset::set);
        preset.addListener((observable, before, now) -> {
            if (now != null) {
                studio.remember(studio.preferences().withPreset(now.name()));
            }
        });
    }

    /** What pages ask. */
    Studio studio() {
        return studio;
    }

    /** Runs what changes properties. */
    Executor ui() {
        return ui;
    }

    /** Which page is shown. */
    public PagesViewModel pages() {
        return pages;
    }

    /** What was open, and projects. */
    public SessionKeeper session() {
        return session;
    }

    /** All about one unit. */
    CardViewModel card() {
        return card;
    }

    /** What stands around the features. */
    public FrameModels frame() {
        return frame;
    }

    /** Networks, layers, search. */
    public LayersViewModel layers() {
        return layers;
    }

    /** Channels of the chosen layer. */
    public ChannelsViewModel channels() {
        return channels;
    }

    /** What grows. */
    public StageViewModel stage() {
        return stage;
    }

    /** Diverse pictures beside the one on the stage. */
    public CompareViewModel compare() {
        return compare;
    }

    /** Photographs that excite the unit on the stage. */
    public ExamplesViewModel examples() {
        return examples;
    }

    /** Pictures put aside for a page. */
    public TrayViewModel tray() {
        return tray;
    }

    /** The figure that is made of them. */
    public FigureViewModel figure() {
        return figure;
    }

    /** How pictures reach the open network. */
    public ChecklistViewModel checklist() {
        return checklist;
    }

    /** What the channels are sorted by. */
    public SortViewModel sorting() {
        return sorting;
    }

    /** The dialogs that lead to units. */
    public UnitFinder finder() {
        return finder;
    }

    /** What a photograph excites. */
    public ReadingViewModel reading() {
        return finder.reading();
    }

    /** Units of other networks that are like one. */
    public AlikeViewModel alike() {
        return finder.alike();
    }

    /** Opens a file that was dropped: a picture with a recipe, another picture as a photograph, else a network. */
    public void open(Path file) {
        new DroppedFile(studio, this).open(file);
    }

    /** Shows what a photograph excites in the open network. */
    public void read(Path photograph) {
        finder.read(layers.networkProperty().get(), photograph);
    }

    /** Shows a unit on the first page. */
    private void explore(UnitChoice wanted) {
        pages.explore();
        show(wanted);
    }

    /** Shows a unit, opening its network first where another one is open. */
    private void show(UnitChoice wanted) {
        OpenNetwork open = layers.networkProperty().get();
        if (open == null || !open.id().equals(wanted.network())) {
            awaited = wanted;
            layers.open(wanted.network());
            return;
        }
        open.layer(wanted.unit().layer()).ifPresent(layers::choose);
        channels.choose(wanted.unit());
    }

    private void tell(Throwable error) {
        awaited = null;
        notices.error(error);
    }

    /** Who opens the checklist's window; its model has begun then. */
    public void onChecklist(Runnable listener) {
        onChecklist = listener;
    }

    private void showChecklist() {
        checklist.begin(layers.networkProperty().get());
        onChecklist.run();
    }

    /** Speed of what grows on the stage, 0 for nothing. */
    public double stepsPerSecond() {
        RenderProgress progress = stage.run().progressProperty().get();
        return stage.run().isActive() && progress != null ? progress.stepsPerSecond() : 0;
    }

    /** Opens the network of the last start; where that fails or there was none, the first bundled one. */
    public void openFirst() {
        session.restore(this::openLast);
    }

    private void openLast() {
        String last = studio.preferences().lastNetwork();
        if (last.isEmpty()) {
            openBundled();
        } else {
            layers.open(last);
        }
    }

    /** Of the finished picture, before that of the run; NaN where there is neither. */
    private DoubleBinding activation() {
        return Bindings.createDoubleBinding(
                () -> {
                    Picture made = stage.run().pictureProperty().get();
                    RenderProgress progress = stage.run().progressProperty().get();
                    return made != null ? made.activation() : progress != null ? progress.activation() : Double.NaN;
                },
                stage.run().pictureProperty(),
                stage.run().progressProperty());
    }

    private void openBundled() {
        triedFirst = true;
        studio.networks().stream().findFirst().map(NetworkChoice::id).ifPresent(layers::open);
    }

    private void fallBack(boolean opening) {
        if (!opening && layers.networkProperty().get() == null && !triedFirst) {
            openBundled();
        }
    }

    private void showNetwork(OpenNetwork network) {
        channels.clear();
        stage.networkProperty().set(network);
        studio.remember(studio.preferences().withLastNetwork(network.id()));
        frame.start().refresh();
        if (!bundled.contains(network.id()) && told.add(network.sha256())) {
            tellAssumptions(network);
        }
        network.notices().forEach(notice -> notices.news(Messages.said(notice)));
        if (awaited == null && session.comeBack(network)) {
            return;
        }
        boolean expected = awaited != null && awaited.network().equals(network.id());
        show(expected ? awaited : lastUnits.of(network));
        awaited = null;
        if (network.assumed() && lookedOver.add(network.sha256())) {
            showChecklist(); // wrong input is what silently spoils every picture
        }
    }

    /** A file says little about itself; what was assumed changes every picture, so it is told. */
    private void tellAssumptions(OpenNetwork network) {
        studio.networks().stream()
                .filter(choice -> choice.id().equals(network.id()))
                .filter(choice -> !choice.note().isEmpty())
                .findFirst()
                .ifPresent(choice -> notices.news(
                        Messages.get("shell.opened", Messages.said(choice.title()), Messages.said(choice.note()))));
    }

    private void showLayer(LayerInfo layer) {
        channels.show(layers.networkProperty().get(), layer);
    }
}
