package org.phosphene.ui.card;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.phosphene.core.FileNames;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.figure.FigureSpec;
import org.phosphene.studio.CardFigure;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.PhotographPanel;
import org.phosphene.studio.Picture;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/**
 * All about one unit. To be wired: network, unit, folder of photographs, whether the card is seen; who takes tiles
 * ({@link #onTray}), shows a unit on the stage ({@link #onExplore}) and tells sentences ({@link #onNews}).
 */
public final class CardViewModel {

    private final Studio studio;
    private final Executor window;
    private final Consumer<Throwable> errors;
    private final PicturesViewModel pictures;
    private final PhotographsViewModel photographs;
    private final NoteViewModel note;
    private final ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>();
    private final ObjectProperty<UnitRef> unit = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper exporting = new ReadOnlyBooleanWrapper();
    private Consumer<GridTile> tray = tile -> {};
    private Consumer<UnitRef> explore = shown -> {};
    private Consumer<String> news = sentence -> {};

    /**
     * @param window runs what changes properties
     * @param errors tells what failed
     */
    public CardViewModel(Studio studio, Executor window, Consumer<Throwable> errors) {
        this.studio = studio;
        this.window = window;
        this.errors = errors;
        pictures = new PicturesViewModel(studio, window);
        photographs = new PhotographsViewModel(studio, window, errors);
        note = new NoteViewModel(studio::notebook, window, errors);
        note.onUnit(this::go);
        network.addListener((all, old, now) -> unit.set(null));
        unit.addListener((all, old, now) -> show());
        folder.addListener((all, old, now) -> showPhotographs());
        seen.addListener((all, old, now) -> look(now));
    }

    // Properties

    /** The open network; another one leaves the card empty. Null while there is none. */
    public ObjectProperty<OpenNetwork> networkProperty() {
        return network;
    }

    /** The unit the card is about; null for none. */
    public ObjectProperty<UnitRef> unitProperty() {
        return unit;
    }

    /** Folder of the photographs; null for none. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** Whether somebody looks at the card: otherwise nothing is grown. */
    public BooleanProperty seenProperty() {
        return seen;
    }

    /** Caption of the unit; empty without one. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Whether the card is being exported. */
    ReadOnlyBooleanProperty exportingProperty() {
        return exporting.getReadOnlyProperty();
    }

    /** The optimised pictures. */
    PicturesViewModel pictures() {
        return pictures;
    }

    /** The photographs. */
    PhotographsViewModel photographs() {
        return photographs;
    }

    /** The user's own words. */
    NoteViewModel note() {
        return note;
    }

    // Commands

    /** Who takes pictures and photographs. */
    public void onTray(Consumer<GridTile> listener) {
        tray = listener;
    }

    /** Who shows a unit on the stage. */
    public void onExplore(Consumer<UnitRef> listener) {
        explore = listener;
    }

    /** Who tells sentences. */
    public void onNews(Consumer<String> listener) {
        news = listener;
        note.onNews(listener);
    }

    /** Remembers that a unit was looked at elsewhere. */
    public void sawElsewhere(OpenNetwork of, UnitRef looked) {
        note.seen(of, UnitRef.channel(looked.layer(), looked.channel()).toString());
    }

    /** Undoes what was written last. */
    public void undo() {
        note.undo();
    }

    /** Writes again what was undone. */
    public void redo() {
        note.redo();
    }

    /** The folder was scanned: there may be photographs now. */
    public void scanned() {
        if (photographs.answerProperty().get() == null) {
            showPhotographs();
        }
    }

    /** Reads the notes again. */
    public void refresh() {
        note.refresh();
    }

    /** Whether there is a unit so many channels further on. */
    boolean canMove(int channels) {
        return neighbour(channels).isPresent();
    }

    /** Shows the unit so many channels further on, or back for a negative number. */
    void move(int channels) {
        neighbour(channels).ifPresent(unit::set);
    }

    private Optional<UnitRef> neighbour(int channels) {
        UnitRef now = unit.get();
        Optional<LayerInfo> layer =
                now == null ? Optional.empty() : network.get().layer(now.layer());
        return layer.map(its -> now.channel() + channels)
                .filter(channel -> channel >= 0 && channel < layer.get().channels())
                .map(channel -> UnitRef.channel(now.layer(), channel));
    }

    /** Shows a unit by its text; one the network does not have is told. */
    void go(String text) {
        try {
            unit.set(ObjectiveTexts.unit(text, network.get()));
        } catch (PhospheneException e) {
            errors.accept(e);
        }
    }

    /** Shows the unit on the stage. */
    void explore() {
        if (unit.get() != null) {
            explore.accept(unit.get());
        }
    }

    /** Puts the finished pictures and the strongest photographs into the tray. */
    void addToTray() {
        rows().thenAcceptAsync(rows -> rows.forEach(row -> row.tiles().forEach(tray)), window)
                .whenCompleteAsync((nothing, error) -> tell(error), window);
    }

    /** A name for the file of the card. */
    String proposedFileName() {
        return FileNames.of(network.get().id() + "-" + unit.get()) + ".pdf";
    }

    /** Exports the card as a figure, with its recipes beside it. */
    void export(Path file) {
        Optional<FigureSpec.Format> format = FigureSpec.Format.of(file.toString());
        if (format.isEmpty()) {
            errors.accept(new PhospheneException(Messages.get("card.export.format")));
            return;
        }
        exporting.set(true);
        rows().thenCompose(rows -> CardFigure.of(studio.figures(), rows))
                .thenCompose(spec ->
                        studio.figures().export(spec, file, format.get()).result())
                .whenCompleteAsync(
                        (saved, error) -> {
                            exporting.set(false);
                            if (error == null) {
                                news.accept(Messages.get("card.exported", saved.toString()));
                            }
                            tell(error);
                        },
                        window);
    }

    private void tell(Throwable error) {
        if (error != null) {
            errors.accept(error);
        }
    }

    private CompletableFuture<List<CardFigure.Row>> rows() {
        List<GridTile> grown = new ArrayList<>();
        for (CardSlot slot : pictures.slotsProperty().get()) {
            Picture made = slot.pictureProperty().get();
            for (int i = 0; made != null && i < made.frame().images(); i++) {
                String words = Messages.get("card." + slot.kind());
                double activation =
                        i < made.activations().size() ? made.activations().get(i) : Double.NaN;
                grown.add(new GridPanel(made, i, words + " " + RunText.number(activation)));
            }
        }
        String own = note.nameProperty().get();
        CardFigure.Row first = new CardFigure.Row(own.isEmpty() ? title.get() : title.get() + " · " + own, grown);
        CompletableFuture<CardFigure.Row> top = row("card.top", photographs.top());
        CompletableFuture<CardFigure.Row> bottom = row("card.bottom", photographs.bottom());
        return top.thenCombine(bottom, (strongest, weakest) -> List.of(first, strongest, weakest));
    }

    private CompletableFuture<CardFigure.Row> row(String title, List<DatasetExample> examples) {
        String words = Messages.get(title);
        List<CompletableFuture<GridTile>> tiles = new ArrayList<>();
        for (DatasetExample example : examples.stream().limit(7).toList()) {
            tiles.add(photographs
                    .thumbnail(example)
                    .thenApply(
                            frame -> new PhotographPanel(example, frame, RunText.number(example.activation()), false)));
        }
        return CompletableFuture.allOf(tiles.toArray(CompletableFuture[]::new))
                .thenApply(nothing -> new CardFigure.Row(
                        words, tiles.stream().map(CompletableFuture::join).toList()));
    }

    private void look(boolean now) {
        pictures.awake(now);
        if (now) {
            note.refresh();
            markSeen();
        }
    }

    private void show() {
        UnitRef now = unit.get();
        OpenNetwork open = network.get();
        if (now != null && now.position().isPresent()) {
            unit.set(UnitRef.channel(now.layer(), now.channel())); // notes belong to channels
            return;
        }
        title.set(now == null ? "" : open.caption(now));
        if (now != null) {
            note.show(open, now.toString());
        }
        showPhotographs();
        pictures.show(open, now);
        markSeen();
    }

    private void markSeen() {
        if (seen.get() && unit.get() != null) {
            note.seen(network.get(), unit.get().toString());
        }
    }

    private void showPhotographs() {
        if (network.get() != null) {
            photographs.show(network.get().id(), unit.get(), folder.get());
        }
    }
}
