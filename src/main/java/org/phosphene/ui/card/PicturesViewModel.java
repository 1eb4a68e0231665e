package org.phosphene.ui.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.CardPicture;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Failure;

/**
 * The optimised pictures of a card, grown one after the other; those that were made are there at once when a unit is
 * shown again. Call {@link #tick} on every pulse of the screen.
 */
final class PicturesViewModel {

    private static final int KEPT = 400;

    private final Studio studio;
    private final Executor window;
    private final List<CardSlot> slots =
            Stream.of(CardPicture.values()).map(CardSlot::new).toList();
    private final ReadOnlyObjectWrapper<List<CardSlot>> wanted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RenderProgress> progress = new ReadOnlyObjectWrapper<>();
    private final Map<Key, Picture> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Picture> eldest) {
            return size() > KEPT;
        }
    };
    private OpenNetwork network;
    private UnitRef unit;
    private LayerInfo layer;
    private CardSlot growing;
    private LiveRun run;
    private boolean awake;
    private boolean stopped;

    /** A picture of a network, whatever it is called. */
    private record Key(String sha256, String input, RenderRequest request) {}

    PicturesViewModel(Studio studio, Executor window) {
        this.studio = studio;
        this.window = window;
    }

    // Properties

    /** A place for each picture that the unit can have. */
    ReadOnlyObjectProperty<List<CardSlot>> slotsProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** Whether a picture grows. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Numbers of the picture that grows; null while none does. */
    ReadOnlyObjectProperty<RenderProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Number of pictures that are finished. */
    int done() {
        return (int) wanted.get().stream().filter(CardSlot::isDone).count();
    }

    /** Whether pictures are missing. */
    boolean unfinished() {
        return done() < wanted.get().size();
    }

    // Commands

    /** Shows the pictures of a unit; null for nothing. */
    void show(OpenNetwork of, UnitRef now) {
        end();
        network = of;
        unit = now;
        layer = of == null || now == null ? null : of.layer(now.layer()).orElse(null);
        stopped = false;
        slots.forEach(CardSlot::clear);
        List<CardSlot> places = new ArrayList<>();
        if (layer != null) {
            List<CardPicture> kinds = CardPicture.of(layer);
            slots.stream().filter(slot -> kinds.contains(slot.kind())).forEach(places::add);
        }
        for (CardSlot slot : places) {
            known(request(slot))
                    .or(() -> known(slot.kind().atOwnSize(network, unit, layer)))
                    .ifPresent(slot::finish);
        }
        wanted.set(places);
        next();
    }

    /** Whether somebody looks: otherwise nothing is grown. */
    void awake(boolean now) {
        awake = now;
        if (now) {
            next();
        } else {
            halt();
        }
    }

    /** Ends the picture that grows; no other begins until {@link #resume}. */
    void stop() {
        stopped = true;
        halt();
    }

    /** Grows what is missing. */
    void resume() {
        stopped = false;
        next();
    }

    /** Looks how far it is. */
    void tick() {
        if (run != null) {
            run.tick();
        }
    }

    private void end() {
        growing = null;
        if (run != null) {
            LiveRun ending = run;
            run = null;
            ending.stop();
        }
        progress.set(null);
    }

    /** Each picture has a run of its own: one that has ended still changes its state after it told so. */
    private void start(RenderRequest request) {
        LiveRun mine = new LiveRun(studio, window);
        run = mine;
        mine.frameProperty().addListener((all, old, now) -> grown(mine, now));
        mine.pictureProperty().addListener((all, old, now) -> ended(mine, now));
        mine.failureProperty().addListener((all, old, now) -> failed(mine, now));
        mine.progressProperty().addListener((all, old, now) -> {
            if (mine == run) {
                progress.set(now);
            }
        });
        mine.start(request);
    }

    private void halt() {
        end();
        running.set(false);
    }

    private void next() {
        if (growing != null || stopped || !awake) {
            return;
        }
        Optional<CardSlot> first =
                wanted.get().stream().filter(slot -> !slot.isDone()).findFirst();
        growing = first.orElse(null);
        running.set(growing != null);
        first.ifPresent(slot -> start(request(slot)));
    }

    private RenderRequest request(CardSlot slot) {
        return slot.kind().request(network, unit, layer);
    }

    private Optional<Picture> known(RenderRequest request) {
        return Optional.ofNullable(kept.get(key(request)));
    }

    private Key key(RenderRequest request) {
        return new Key(network.sha256(), String.valueOf(network.input()), request);
    }

    private void grown(LiveRun mine, Frame now) {
        if (mine == run && now != null) {
            growing.grow(now);
        }
    }

    private void ended(LiveRun mine, Picture made) {
        if (mine != run || made == null) {
            return;
        }
        kept.put(key(mine.requestProperty().get()), made);
        growing.finish(made);
        goOn();
    }

    private void failed(LiveRun mine, Throwable why) {
        if (mine != run || why == null) {
            return;
        }
        if (mine.requestProperty().get().width() != 0) {
            start(growing.kind().atOwnSize(network, unit, layer));
            return;
        }
        growing.fail(Failure.of(why).sentence());
        goOn();
    }

    private void goOn() {
        growing = null;
        run = null;
        next();
    }
}
