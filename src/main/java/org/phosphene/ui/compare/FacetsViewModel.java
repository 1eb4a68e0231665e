package org.phosphene.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.phosphene.core.FileNames;
import org.phosphene.core.Frame;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/**
 * Grows one picture for each facet of the stage's unit, each begun with the photograph at its centre, with the settings
 * of the stage. Nothing starts before {@link #show}.
 */
public final class FacetsViewModel implements SideRun {

    private static final int SIDE = 160;

    private final Studio studio;
    private final Executor window;
    private final LiveRun run;
    private final ObjectProperty<RenderRequest> stageRequest = new SimpleObjectProperty<>();
    private final ObjectProperty<Rendering.State> stageState = new SimpleObjectProperty<>();
    private final BooleanProperty enabled = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<FacetFace>> faces = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(Messages.get("facets.nothing"));
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final Object retold = Messages.whenChanged(
            () -> hint.set(Messages.get(run().isActive() ? "facets.preparing" : "facets.nothing")));
    private List<PhotographFacet> facets = List.of();
    private int asked;

    /** @param window runs a task on the thread of the window */
    FacetsViewModel(Studio studio, Executor window) {
        this.studio = studio;
        this.window = window;
        run = new LiveRun(studio, window);
        stageRequest.addListener((all, old, now) -> follow(old, now));
        stageState.addListener((all, old, now) -> follow(now));
        enabled.addListener((all, old, now) -> restart());
        run.failureProperty().addListener((all, old, now) -> failed(now));
        run.pictureProperty()
                .addListener((all, old, now) -> notice.set(now == null ? "" : String.join(" ", now.notes())));
    }

    // Properties

    /** What the run on the stage was asked for, null while there is none; to be bound to the stage's. */
    public ObjectProperty<RenderRequest> stageRequestProperty() {
        return stageRequest;
    }

    /** What the run on the stage does; pausing and stopping it does the same here. To be bound to the stage's. */
    public ObjectProperty<Rendering.State> stageStateProperty() {
        return stageState;
    }

    /** Whether the pictures are shown. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** What stands under each picture, in the order of the pictures; changes as photographs come. */
    ReadOnlyObjectProperty<List<FacetFace>> facesProperty() {
        return faces.getReadOnlyProperty();
    }

    @Override
    public LiveRun run() {
        return run;
    }

    @Override
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public Optional<String> proposedFileName() {
        return Optional.ofNullable(run.pictureProperty().get())
                .map(made ->
                        FileNames.of(made.network() + "-" + stageRequest.get().objective() + "-facets-seed"
                                        + stageRequest.get().seed())
                                + ".png");
    }

    // Commands

    /** Shows facets of the unit on the stage and grows their pictures, all together. */
    public void show(List<PhotographFacet> found) {
        facets = List.copyOf(found);
        faces.set(facets.stream().map(FacetFace::of).toList());
        for (int i = 0; i < facets.size(); i++) {
            fetch(i);
        }
        if (enabled.get()) {
            restart();
        } else {
            enabled.set(true);
        }
    }

    /** Looks how far the run is; called on every pulse of the screen. */
    void tick() {
        if (run.isActive()) {
            run.tick();
        }
    }

    @Override
    public void save(Path png) {
        SideRun.save(studio, run.pictureProperty().get(), png, notice::set, window);
    }

    /** Other settings for the same unit are taken over; another unit has other facets. */
    private void follow(RenderRequest before, RenderRequest now) {
        boolean same = before != null
                && now != null
                && before.objective().equals(now.objective())
                && before.network().equals(now.network());
        if (!same) {
            facets = List.of();
            faces.set(List.of());
        }
        restart();
    }

    private void restart() {
        int mine = ++asked;
        notice.set("");
        if (!enabled.get() || facets.isEmpty() || stageRequest.get() == null) {
            run.clear();
            hint.set(Messages.get("facets.nothing"));
            return;
        }
        hint.set(Messages.get("facets.preparing"));
        studio.examples()
                .facetRequest(stageRequest.get(), facets)
                .whenCompleteAsync(
                        (request, failure) -> {
                            if (mine != asked) {
                                return;
                            }
                            if (failure == null) {
                                run.start(request);
                            } else {
                                run.clear();
                                failed(failure);
                            }
                        },
                        window);
    }

    private void fetch(int index) {
        PhotographFacet facet = facets.get(index);
        studio.examples()
                .thumbnail(facet.centre(), false, SIDE)
                .whenCompleteAsync((frame, failure) -> arrived(index, facet, frame, failure), window);
    }

    private void arrived(int index, PhotographFacet facet, Frame frame, Throwable failure) {
        if (index >= facets.size() || facets.get(index) != facet) {
            return; // of a unit that was left
        }
        List<FacetFace> now = new ArrayList<>(faces.get());
        now.set(
                index,
                failure == null
                        ? now.get(index).with(frame)
                        : now.get(index).without(Failure.of(failure).sentence()));
        faces.set(List.copyOf(now));
    }

    private void failed(Throwable why) {
        if (why != null) {
            hint.set(Failure.of(why).sentence());
        }
    }
}
