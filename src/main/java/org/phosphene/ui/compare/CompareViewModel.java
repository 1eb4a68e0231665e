package org.phosphene.ui.compare;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.phosphene.core.FileNames;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** Grows several images that differ beside the simple run with the same seed and settings. */
public final class CompareViewModel {

    private static final BigDecimal LARGEST_WEIGHT = new BigDecimal("1e12");

    private final Studio studio;
    private final Executor window;
    private final LiveRun run;
    private final ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>();
    private final ObjectProperty<RenderRequest> simpleRequest = new SimpleObjectProperty<>();
    private final ObjectProperty<Rendering.State> simpleState = new SimpleObjectProperty<>();
    private final DoubleProperty simpleActivation = new SimpleDoubleProperty(Double.NaN);
    private final BooleanProperty enabled = new SimpleBooleanProperty();
    private final IntegerProperty images = new SimpleIntegerProperty(4);
    private final DoubleProperty share = new SimpleDoubleProperty(75);
    private final StringProperty fixedWeight = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper unavailable = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper inputError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(Comparison.NOTHING);

    /** @param window runs a task on the thread of the window */
    public CompareViewModel(Studio studio, Executor window) {
        this.studio = studio;
        this.window = window;
        run = new LiveRun(studio, window);
        simpleRequest.addListener((all, old, now) -> restart());
        network.addListener((all, old, now) -> restart());
        simpleState.addListener((all, old, now) -> follow(now));
        enabled.addListener((all, old, now) -> restart());
        images.addListener((all, old, now) -> restart());
        share.addListener((all, old, now) -> restart());
        fixedWeight.addListener((all, old, now) -> restart());
        run.failureProperty()
                .addListener((all, old, now) ->
                        error.set(now == null ? "" : Failure.of(now).sentence()));
        run.pictureProperty().addListener((all, old, now) -> compare());
        simpleActivation.addListener((all, old, now) -> compare());
        restart();
    }

    // Properties

    /** The open network; to be bound to the stage's. */
    public ObjectProperty<OpenNetwork> networkProperty() {
        return network;
    }

    /** What the simple run was asked for, null while there is none; to be bound to the stage's. */
    public ObjectProperty<RenderRequest> simpleRequestProperty() {
        return simpleRequest;
    }

    /** What the simple run does; pausing and stopping it does the same here. To be bound to the stage's. */
    public ObjectProperty<Rendering.State> simpleStateProperty() {
        return simpleState;
    }

    /** The unit's activation in the simple run, NaN before there is one; to be bound to the stage's. */
    public DoubleProperty simpleActivationProperty() {
        return simpleActivation;
    }

    /** Whether the diverse run is wanted. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** Number of images, 2 to 9. */
    public IntegerProperty imagesProperty() {
        return images;
    }

    /** Percent of the simple activation that is to be kept, 30 to 95. */
    public DoubleProperty shareProperty() {
        return share;
    }

    /** A weight typed by the user; empty for the automatic one. */
    public StringProperty fixedWeightProperty() {
        return fixedWeight;
    }

    /** Why there can be no diverse run, a sentence; empty if there can. */
    public ReadOnlyStringProperty unavailableProperty() {
        return unavailable.getReadOnlyProperty();
    }

    /** Why the run failed, a sentence; empty otherwise. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What is wrong with the weight that was typed, a sentence; empty otherwise. */
    public ReadOnlyStringProperty inputErrorProperty() {
        return inputError.getReadOnlyProperty();
    }

    /** What was done; empty otherwise. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The numbers of both runs side by side. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** State and pictures of the diverse run. */
    public LiveRun run() {
        return run;
    }

    /** A file name for the diverse pictures; empty without them. */
    public Optional<String> proposedFileName() {
        return Optional.ofNullable(run.pictureProperty().get())
                .map(made ->
                        FileNames.of(made.network() + "-" + simpleRequest.get().objective() + "-diverse-seed"
                                        + run.requestProperty().get().seed())
                                + ".png");
    }

    // Commands

    /** Looks how far the run is; called on every pulse of the screen. */
    public void tick() {
        if (run.isActive()) {
            run.tick();
            compare();
        }
    }

    /** Ends the diverse run and keeps its pictures. */
    public void stop() {
        run.stop();
    }

    /** Saves the diverse pictures side by side. */
    public void save(Path png) {
        Picture made = run.pictureProperty().get();
        if (made != null) {
            studio.savePicture(made, png)
                    .whenCompleteAsync(
                            (file, failure) -> notice.set(
                                    failure == null
                                            ? Messages.get("stage.saved", file)
                                            : Failure.of(failure).sentence()),
                            window);
        }
    }

    private void restart() {
        inputError.set("");
        notice.set("");
        Optional<LayerInfo> layer = layer();
        unavailable.set(reason(layer));
        comparison.set(Comparison.NOTHING);
        if (!enabled.get() || !unavailable.get().isEmpty()) {
            run.clear();
            return;
        }
        try {
            RenderRequest simple = simpleRequest.get();
            run.start(simple.withImages(images.get())
                    .withObjective(
                            objective(simple.objective(), layer.orElseThrow().name())));
        } catch (PhospheneException e) {
            inputError.set(e.getMessage());
        }
    }

    private Optional<LayerInfo> layer() {
        return network.get() == null || simpleRequest.get() == null
                ? Optional.empty()
                : DiversityLayer.of(simpleRequest.get().objective(), network.get());
    }

    private String reason(Optional<LayerInfo> layer) {
        if (simpleRequest.get() == null) {
            return Messages.get("compare.nothing");
        }
        if (layer.isEmpty()) {
            return Messages.get("compare.noLayer");
        }
        return layer.get().spatial()
                ? ""
                : Messages.get("compare.noSpace", LayerText.print(layer.get().name()));
    }

    private String objective(String simple, String layer) {
        String typed = fixedWeight.get() == null ? "" : fixedWeight.get().strip();
        return typed.isEmpty()
                ? RenderRequest.diverse(simple, layer, share.get() / 100)
                : simple + " - " + weight(typed) + " * diversity(" + LayerText.print(layer) + ")";
    }

    private static String weight(String typed) {
        try {
            BigDecimal weight = new BigDecimal(typed);
            if (weight.signum() > 0 && weight.compareTo(LARGEST_WEIGHT) <= 0 && weight.scale() < 20) {
                return weight.stripTrailingZeros().toPlainString();
            }
        } catch (NumberFormatException e) {
            throw new PhospheneException(Messages.get("compare.weight.wrong", typed), e);
        }
        throw new PhospheneException(Messages.get("compare.weight.wrong", typed));
    }

    private void follow(Rendering.State simple) {
        Rendering.State own = run.stateProperty().get();
        if (simple == Rendering.State.STOPPED) {
            run.stop();
        } else if (simple == Rendering.State.PAUSED && run.isActive() && own != Rendering.State.PAUSED
                || simple == Rendering.State.RUNNING && own == Rendering.State.PAUSED) {
            run.togglePause();
        }
    }

    private void compare() {
        RenderProgress now = run.progressProperty().get();
        Picture made = run.pictureProperty().get();
        if (now == null) {
            return;
        }
        Picture.Reference reference = made == null ? null : made.reference();
        comparison.set(new Comparison(
                reference == null ? simpleActivation.get() : reference.activation(),
                reference == null ? Double.NaN : reference.similarity(),
                made == null ? now.activation() : made.activation(),
                made == null ? now.similarity() : made.similarity(),
                now.weight()));
    }
}
