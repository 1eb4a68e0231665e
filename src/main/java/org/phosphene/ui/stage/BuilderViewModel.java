package org.phosphene.ui.stage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.SearchHit;
import org.phosphene.ui.stage.BuilderKind.Field;
import org.phosphene.ui.theme.Messages;

/** An objective while it is put together in a form: the kind, what was filled in, the text that comes of it. */
final class BuilderViewModel {

    private static final int MOST_CLASSES = 30;
    private static final int FEW_IMAGES = 4;

    private final StringProperty objective;
    private final OpenNetwork network;
    private final List<String> photographs;
    private final ObjectProperty<BuilderKind> kind = new SimpleObjectProperty<>(BuilderKind.CHANNEL);
    private final ObjectProperty<LayerInfo> layer = new SimpleObjectProperty<>();
    private final ObjectProperty<LayerInfo> otherLayer = new SimpleObjectProperty<>();
    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
    private final ObservableList<SearchHit> classes = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper useProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper addProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper subtractProblem = new ReadOnlyStringWrapper("");

    /**
     * @param objective the text that is replaced or gets another term
     * @param chosen the layer to begin with; null for that of a good picture
     * @param photographs names to choose from
     */
    BuilderViewModel(StringProperty objective, OpenNetwork network, LayerInfo chosen, List<String> photographs) {
        this.objective = objective;
        this.network = network;
        this.photographs = photographs;
        UnitRef first = network.showpiece();
        for (Field field : Field.values()) {
            typed.put(field, new SimpleStringProperty(initial(field, first)));
        }
        LayerInfo begin = chosen != null
                ? chosen
                : network.layer(first.layer()).orElse(network.layers().get(0));
        layer.addListener((all, old, now) -> middle(now));
        layer.set(begin);
        otherLayer.set(begin);
        typed.get(Field.CLASS).addListener((all, old, now) -> search()); // before it is written
        search();
        typed.values().forEach(property -> property.addListener((all, old, now) -> write()));
        kind.addListener((all, old, now) -> write());
        layer.addListener((all, old, now) -> write());
        otherLayer.addListener((all, old, now) -> write());
        write();
    }

    private String initial(Field field, UnitRef first) {
        return switch (field) {
            case CHANNEL -> String.valueOf(first.channel());
            case OTHER_CHANNEL, SEED, CLASS -> "0";
            case MANY -> "0, 1, 2, 3";
            case WEIGHTS -> "0: 1, 1: -0.5";
            case PHOTOGRAPH -> photographs.isEmpty() ? "" : photographs.get(0);
            case POWER -> "0";
            case SHARE -> "0.75";
            case DECAY -> "2";
            case BORDER -> "20";
            case COLOUR -> "0.5";
            case WEIGHT -> "1";
            case LAYER, OTHER_LAYER, POSITION, NUMBERS, ARRAY -> "";
        };
    }

    // Properties

    /** What kind of objective it is. */
    ObjectProperty<BuilderKind> kindProperty() {
        return kind;
    }

    /** The layer; another one moves the position to its middle. */
    ObjectProperty<LayerInfo> layerProperty() {
        return layer;
    }

    /** The layer of the second channel. */
    ObjectProperty<LayerInfo> otherLayerProperty() {
        return otherLayer;
    }

    /** The text in a field. */
    StringProperty typedProperty(Field field) {
        return typed.get(field);
    }

    /** Layers to choose from. */
    List<LayerInfo> layers() {
        return network.layers();
    }

    /** Names of photographs to choose from. */
    List<String> photographs() {
        return photographs;
    }

    /** Classes whose labels have in them what was typed as class. */
    ObservableList<SearchHit> classes() {
        return classes;
    }

    /** The objective as text. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Why the text cannot be used as it is, a sentence; empty if it can. */
    ReadOnlyStringProperty useProblemProperty() {
        return useProblem.getReadOnlyProperty();
    }

    /** Why the text cannot be added as a term, a sentence; empty if it can. */
    ReadOnlyStringProperty addProblemProperty() {
        return addProblem.getReadOnlyProperty();
    }

    /** Why the text cannot be subtracted as a term, a sentence; empty if it can. */
    ReadOnlyStringProperty subtractProblemProperty() {
        return subtractProblem.getReadOnlyProperty();
    }

    // Commands

    /** Takes a class that was found. */
    void take(SearchHit hit) {
        hit.channel().ifPresent(index -> typed.get(Field.CLASS).set(String.valueOf(index)));
    }

    /** Replaces the objective. */
    void use() {
        objective.set(ObjectiveTexts.canonical(text.get()));
    }

    /** Appends it as a term. */
    void add() {
        objective.set(ObjectiveTexts.canonical(with(" + ")));
    }

    /** Appends it as a term with a minus. */
    void subtract() {
        objective.set(ObjectiveTexts.canonical(with(" - ")));
    }

    /**
     * How many images the objective needs, where that is another number than there are.
     *
     * @param now how many there are, as typed
     */
    OptionalInt images(String now) {
        return switch (kind.get()) {
            case EACH -> OptionalInt.of(typed.get(Field.MANY).get().split(",", -1).length);
            case GRID -> OptionalInt.of(layer.get().height() * layer.get().width());
            default -> kind.get().comparesImages() && now.strip().equals("1")
                    ? OptionalInt.of(FEW_IMAGES)
                    : OptionalInt.empty();
        };
    }

    private String with(String sign) {
        String whole = text.get();
        boolean sum = kind.get() == BuilderKind.SUM || kind.get() == BuilderKind.DIFFERENCE;
        return objective.get().strip() + sign + (sum ? "(" + whole + ")" : whole);
    }

    private void middle(LayerInfo now) {
        if (now != null) {
            typed.get(Field.POSITION).set(now.height() / 2 + "," + now.width() / 2);
            int[] ones = new int[now.channels()];
            ones[0] = 1;
            typed.get(Field.NUMBERS)
                    .set(String.join(
                            ", ", Arrays.stream(ones).mapToObj(String::valueOf).toList()));
        }
    }

    private void search() {
        String wanted = typed.get(Field.CLASS).get().strip();
        classes.setAll(network.search(wanted, MOST_CLASSES).stream()
                .filter(hit -> hit.kind() == SearchHit.Kind.CLASS)
                .toList());
    }

    private void write() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        typed.forEach((field, value) -> values.put(field, value.get() == null ? "" : value.get()));
        values.put(Field.LAYER, LayerText.print(layer.get().name()));
        values.put(Field.OTHER_LAYER, LayerText.print(otherLayer.get().name()));
        values.put(Field.CLASS, classIndex(values.get(Field.CLASS).strip()));
        List.of(Field.PHOTOGRAPH, Field.ARRAY)
                .forEach(file ->
                        values.put(file, LayerText.quote(values.get(file).strip())));
        text.set(canonical(kind.get().text(values)));
        useProblem.set(problem(text.get()));
        boolean nothing = objective.get() == null || objective.get().isBlank();
        addProblem.set(nothing ? Messages.get("builder.nothing") : problem(with(" + ")));
        subtractProblem.set(nothing ? Messages.get("builder.nothing") : problem(with(" - ")));
    }

    /** A number as it is; else the first class whose label fits. */
    private String classIndex(String wanted) {
        boolean number = wanted.matches("\\d+");
        return number || classes.isEmpty()
                ? wanted
                : classes.get(0).channel().map(String::valueOf).orElse(wanted);
    }

    private String problem(String whole) {
        return ObjectiveTexts.mistake(whole, network)
                .map(mistake -> Messages.said(mistake.sentence()))
                .orElse("");
    }

    private static String canonical(String whole) {
        try {
            return ObjectiveTexts.canonical(whole);
        } catch (PhospheneException e) {
            return whole; // the problem is told beside it
        }
    }
}
