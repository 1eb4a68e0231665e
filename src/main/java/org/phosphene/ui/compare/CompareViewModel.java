package org.phosphene.ui.compare;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
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
public final class CompareViewModel implements SideRun {

    private static final BigDecimal LARGEST_WEIGHT = new BigDecimal("1e12");

    private final Studio studio;
    private final Executor window;
    private final LiveRun run;
    private final NetworksViewModel networks;
    private final FacetsViewModel facets;
    private final ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>();
    private final ObjectProperty<RenderRequest> simpleRequest = new SimpleObjectProperty<>();
    private final ObjectProperty<Rendering.State> simpleState = new SimpleObjectProperty<>();
    private final DoubleProperty simpleActivation = new SimpleDoubleProperty(Double.NaN);
    private final BooleanProperty enabled = new SimpleBooleanProperty();
    private final IntegerProperty images = new SimpleIntegerProperty(4);
    private final DoubleProperty share = new SimpleDoubleProperty(75);
    private final ObjectProperty<DiversityForm> form = new SimpleObjectProperty<>(DiversityForm.GRAM_COSINE);
    private final StringProperty fixedWeight = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper unavailable = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper inputError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(Comparison.NOTHING);

    private final ReadOnlyObjectWrapper<List<List<Double>>> similarities = new ReadOnlyObjectWrapper<>(List.of());

    private final Object retold = Messages.whenChanged(() -> unavailable.set(reason(layer())));

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
        form.addListener((all, old, now) -> restart());
        run.failureProperty()
                .addListener((all, old, now) ->
                        error.set(now == null ? "" : Failure.of(now).sentence()));
        run.pictureProperty().addListener((all, old, now) -> finished(now));
        simpleActivation.addListener((all, old, now) -> compare());
        hint.bind(Bindings.when(error.isNotEmpty())
                .then(error)
                .otherwise(Bindings.when(unavailable.isNotEmpty())
                        .then(unavailable)
                        .otherwise(Bindings.createStringBinding(
                                () -> Messages.get("stage.preparing"), Messages.languageProperty()))));
        networks = new NetworksViewModel(studio, window);
        networks.stageRequestProperty().bind(simpleRequest);
        networks.stageStateProperty().bind(simpleState);
        facets = new FacetsViewModel(studio, window);
        facets.stageRequestProperty().bind(simpleRequest);
        facets.stageStateProperty().bind(simpleState);
        givesWay(enabled, networks.enabledProperty());
        givesWay(facets.enabledProperty(), networks.enabledProperty());
        givesWay(networks.enabledProperty(), enabled);
        givesWay(networks.enabledProperty(), facets.enabledProperty());
        restart();
    }

    /** There is room beside the stage for one of them; facets stand beside the diverse images. */
    private static void givesWay(BooleanProperty one, BooleanProperty other) {
        one.addListener((all, old, now) -> {
            if (now) {
                other.set(false);
            }
        });
    }

    // Properties

    /** The same objective on a second network, in the same place. */
    public NetworksViewModel networks() {
        return networks;
    }

    /** A picture of each facet of the unit, beside the diverse ones. */
    public FacetsViewModel facets() {
        return facets;
    }

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

    /** What is meant by differing. */
    public ObjectProperty<DiversityForm> formProperty() {
        return form;
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

    @Override
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** What is wrong with the weight that was typed, a sentence; empty otherwise. */
    public ReadOnlyStringProperty inputErrorProperty() {
        return inputError.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The numbers of both runs side by side. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Similarity of every finished image with every other, row by row; empty while there is none. */
    public ReadOnlyObjectProperty<List<List<Double>>> similaritiesProperty() {
        return similarities.getReadOnlyProperty();
    }

    @Override
    public LiveRun run() {
        return run;
    }

    @Override
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
        networks.tick();
        facets.tick();
        if (run.isActive()) {
            run.tick();
            compare();
        }
    }

    /** Ends the diverse run and keeps its pictures. */
    public void stop() {
        run.stop();
    }

    @Override
    public void save(Path png) {
        SideRun.save(studio, run.pictureProperty().get(), png, notice::set, window);
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
            inputError.set(Failure.of(e).sentence());
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
        String term = form.get().term(layer);
        return simple + " - "
                + (typed.isEmpty() ? "steered(" + term + ", " + share.get() / 100 + ")" : weight(typed) + " * " + term);
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

    private void finished(Picture made) {
        similarities.set(made == null ? List.of() : made.similarities());
        if (made != null) {
            notice.set(String.join(" ", made.notes()));
        }
        compare();
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
                Double.isNaN(now.weight()) ? typedWeight() : now.weight()));
    }

    /** The weight that was typed; NaN where there is none, or none that can be. */
    private double typedWeight() {
        try {
            String typed = fixedWeight.get().strip();
            return typed.isEmpty() ? Double.NaN : Double.parseDouble(weight(typed));
        } catch (PhospheneException e) {
            return Double.NaN;
        }
    }
}
