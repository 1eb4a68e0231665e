package org.phosphene.ui.reading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.phosphene.core.FailureCause;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.HeatMap;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.PhotographReading;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.Thumbnail;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.FolderText;
import org.phosphene.ui.theme.Messages;

/** What one photograph excites in a network, and where it excites the channel that is looked at. */
public final class ReadingViewModel {

    /** Most channels of a layer, and most classes. */
    static final int STRONGEST = 5;

    private static final int SHOWN_SIDE = 640;
    /** More pixels than any side of a photograph that can be read. */
    private static final int ANY_SIDE = 100_000_000;

    private final Studio studio;
    private final Executor ui;
    private final Map<UnitRef, HeatMap> known = new HashMap<>();
    private Consumer<UnitChoice> onUnit = unit -> {};
    private Consumer<UnitChoice> onAlike = unit -> {};
    private long asked;
    private boolean running;

    /** @param ui runs what changes properties */
    public ReadingViewModel(Studio studio, Executor ui) {
        this.studio = studio;
        this.ui = ui;
    }

    // Properties

    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(this, "folder");
    private final ReadOnlyObjectWrapper<OpenNetwork> network = new ReadOnlyObjectWrapper<>(this, "network");
    private final ReadOnlyObjectWrapper<Path> photograph = new ReadOnlyObjectWrapper<>(this, "photograph");
    private final ReadOnlyObjectWrapper<ShownPhotograph> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    private final ReadOnlyObjectWrapper<PhotographReading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyBooleanWrapper aside = new ReadOnlyBooleanWrapper(this, "aside");
    private final ReadOnlyObjectWrapper<ScannedFolder> over = new ReadOnlyObjectWrapper<>(this, "over");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<UnitRef> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private final ReadOnlyObjectWrapper<Heat> heat = new ReadOnlyObjectWrapper<>(this, "heat");
    private final ReadOnlyStringWrapper heatProblem = new ReadOnlyStringWrapper(this, "heatProblem", "");

    /** The scanned folder that activations are compared with; null for the bundled one. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** The network that is given the photograph; null before the first. */
    public ReadOnlyObjectProperty<OpenNetwork> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** The file; null before the first. */
    public ReadOnlyObjectProperty<Path> photographProperty() {
        return photograph.getReadOnlyProperty();
    }

    /** What the network says of it; null before it answered. */
    public ReadOnlyObjectProperty<PhotographReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Whether the network runs on the photograph. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why nothing is said of it, a sentence; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The photograph for the screen; null before it is read. */
    ReadOnlyObjectProperty<ShownPhotograph> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The channel that is looked at; null for none. */
    ReadOnlyObjectProperty<UnitRef> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** Where the channel that is looked at is excited; null before that is known. */
    ReadOnlyObjectProperty<Heat> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    /** Why that is not known, a sentence; empty otherwise. */
    ReadOnlyStringProperty heatProblemProperty() {
        return heatProblem.getReadOnlyProperty();
    }

    /** The scanned photographs that activations are compared with; null before they are known. */
    ReadOnlyObjectProperty<ScannedFolder> overProperty() {
        return over.getReadOnlyProperty();
    }

    /** Whether it makes room for a unit and waits to come back. */
    ReadOnlyBooleanProperty asideProperty() {
        return aside.getReadOnlyProperty();
    }

    // Commands

    /** Who shows a unit that was clicked. */
    public void onUnit(Consumer<UnitChoice> listener) {
        onUnit = listener;
    }

    /** Who looks for units that are alike. */
    public void onAlike(Consumer<UnitChoice> listener) {
        onAlike = listener;
    }

    /**
     * Gives a photograph to a network. The last call wins.
     *
     * @param to null where none is open, which is told
     */
    public void read(OpenNetwork to, Path file) {
        long mine = ++asked;
        clear();
        aside.set(false);
        network.set(to);
        photograph.set(file);
        if (to == null) {
            problem.set(Messages.get("reading.noNetwork"));
            return;
        }
        busy.set(true);
        answer(this::wholePhotograph).whenCompleteAsync((found, error) -> pictured(mine, found, error), ui);
        answer(examples -> FolderText.known(examples, to.id(), scanned(examples)))
                .whenCompleteAsync((found, error) -> known(mine, found), ui);
        answer(examples -> readIn(examples, to.id(), file))
                .whenCompleteAsync((found, error) -> arrived(mine, found, error), ui);
    }

    private Path scanned(DatasetExamples examples) {
        return folder.get() == null ? examples.bundled() : folder.get();
    }

    private void known(long mine, Optional<ScannedFolder> found) {
        if (mine == asked && found != null) {
            over.set(found.orElse(null));
        }
    }

    private void clear() {
        over.set(null);
        known.clear();
        running = false;
        picture.set(null);
        reading.set(null);
        problem.set("");
        lookAway();
    }

    private <T> CompletableFuture<T> answer(
            java.util.function.Function<DatasetExamples, CompletableFuture<T>> question) {
        try {
            return question.apply(studio.examples());
        } catch (PhospheneException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** How unusual an activation is, is an extra: without a folder that can be asked there is all the rest. */
    private CompletableFuture<PhotographReading> readIn(DatasetExamples examples, String id, Path file) {
        return examples.read(id, file, Optional.of(scanned(examples)), STRONGEST)
                .exceptionallyCompose(error -> {
                    Throwable cause = FailureCause.of(error);
                    return cause instanceof NotScannedException || cause instanceof DamagedIndexException
                            ? examples.read(id, file, Optional.empty(), STRONGEST)
                            : CompletableFuture.failedFuture(cause);
                });
    }

    private CompletableFuture<ShownPhotograph> wholePhotograph(DatasetExamples examples) {
        Path file = photograph.get();
        DatasetExample example = new DatasetExample(
                file, file.toString(), Double.NaN, -1, -1, Region.whole(1, 1), "", false, Optional.empty());
        // heat maps lie on the photograph's own pixels, so its size is asked for
        return examples.thumbnail(example, true, ANY_SIDE).thenApply(ReadingViewModel::shown);
    }

    private static ShownPhotograph shown(Frame whole) {
        return new ShownPhotograph(Thumbnail.of(whole, SHOWN_SIDE), whole.width(), whole.height());
    }

    private void pictured(long mine, ShownPhotograph found, Throwable error) {
        if (mine != asked) {
            return;
        }
        picture.set(found);
        if (error != null && problem.get().isEmpty()) {
            problem.set(Failure.of(error).sentence());
        }
    }

    private void arrived(long mine, PhotographReading found, Throwable error) {
        if (mine != asked) {
            return;
        }
        busy.set(false);
        if (error != null) {
            problem.set(Failure.of(error).sentence());
        } else {
            reading.set(found);
        }
    }

    /** Shows where a channel is excited. */
    void look(UnitRef unit) {
        looked.set(unit);
        heatProblem.set("");
        HeatMap map = known.get(unit);
        heat.set(map == null ? null : new Heat(unit, map));
        if (map == null && !running) {
            ask(unit);
        }
    }

    /** Shows the photograph as it is. */
    void lookAway() {
        looked.set(null);
        heat.set(null);
        heatProblem.set("");
    }

    /** One question at a time: a pointer that crosses many channels asks about the one it stays on. */
    private void ask(UnitRef unit) {
        long mine = asked;
        running = true;
        answer(examples -> examples.heatMap(network.get().id(), photograph.get(), unit))
                .whenCompleteAsync((map, error) -> heated(mine, unit, map, error), ui);
    }

    private void heated(long mine, UnitRef unit, HeatMap map, Throwable error) {
        if (mine != asked) {
            return;
        }
        running = false;
        if (error == null) {
            known.put(unit, map);
        }
        UnitRef now = looked.get();
        if (now == null) {
            return;
        }
        if (!now.equals(unit)) {
            look(now);
        } else if (error == null) {
            heat.set(new Heat(unit, map));
        } else {
            heatProblem.set(Failure.of(error).sentence());
        }
    }

    /** Shows a unit on the stage. */
    public void choose(UnitRef unit) {
        onUnit.accept(new UnitChoice(network.get().id(), unit));
    }

    /** Looks for units of other networks that are like this one. */
    void alike(UnitRef unit) {
        onAlike.accept(new UnitChoice(network.get().id(), unit));
    }

    /** Makes room for a unit that is shown, and keeps what was found. */
    public void stepAside() {
        if (photograph.get() != null) {
            aside.set(true);
        }
    }

    /** Shows again what stepped aside; false where nothing did. */
    public boolean comeBack() {
        boolean was = aside.get();
        aside.set(false);
        return was;
    }

    /** Forgets the photograph; answers that are on their way are dropped. */
    public void close() {
        asked++;
        busy.set(false);
        photograph.set(null);
        clear();
    }
}
