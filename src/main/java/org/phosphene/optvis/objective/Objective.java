package org.phosphene.optvis.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.Value;

/**
 * What is made large. Immutable, compared by value, and in one normal form, so that {@code parse(print(x))} equals x:
 * sums are flat and have at least two terms, multiples are not of multiples and never by one. The factories
 * {@link #sum} and {@link #scaled} bring any terms into this form; the constructors insist on it.
 *
 * <p>The value of an objective is computed for each image and summed over the images of a batch.
 */
public sealed interface Objective
        permits Neuron,
                Channel,
                Channels,
                Layer,
                Logit,
                Probability,
                Direction,
                RandomDirection,
                TensorDirection,
                Caricature,
                Inversion,
                Style,
                Grid,
                Diversity,
                StyleDiversity,
                Alignment,
                Interpolation,
                Each,
                TotalVariation,
                Distance1,
                Distance2,
                Blur,
                Boundary,
                InputDifference,
                Sum,
                Scaled,
                Steered {

    /** The canonical text, such as {@code block5/add:3 - 100 * diversity(block5/add)}. */
    String print();

    /** The objectives this one is made of, in order; empty for a single one. */
    default List<Objective> parts() {
        return List.of();
    }

    /** The layer this objective names itself, not through its parts. */
    default Optional<String> ownLayer() {
        return Optional.empty();
    }

    /** The unit this objective is, if it is one. */
    default Optional<UnitRef> ownUnit() {
        return Optional.empty();
    }

    /** The photograph this objective looks at itself, not through its parts. */
    default Optional<Sight> ownSight() {
        return Optional.empty();
    }

    /** The name of the file of numbers this objective needs itself, not through its parts. */
    default Optional<String> ownArray() {
        return Optional.empty();
    }

    /**
     * The same with other names of its photographs and arrays.
     *
     * @param names from the name it has to the one it gets
     */
    default Objective renamed(UnaryOperator<String> names) {
        return this;
    }

    /**
     * Whether it is a side condition, on the picture or between pictures, that is weighed against what is shown and
     * told apart from it in the curve: a penalty, a diversity or an alignment, or anything with one in it.
     */
    default boolean apart() {
        return parts().stream().anyMatch(Objective::apart);
    }

    /** Whether its value for an image depends on which image of the batch it is, or on the others. */
    default boolean aboutBatch() {
        return parts().stream().anyMatch(Objective::aboutBatch);
    }

    /** Whether the pictures of the batch are runs of their own, each of which could be made alone. */
    default boolean separate() {
        return parts().stream().anyMatch(Objective::separate);
    }

    /** The photographs that are looked at, each once, from left to right. */
    default List<Sight> sights() {
        return all().flatMap(o -> o.ownSight().stream()).distinct().toList();
    }

    /** Names of the files of numbers that are needed, each once, from left to right. */
    default List<String> arrays() {
        return all().flatMap(o -> o.ownArray().stream()).distinct().toList();
    }

    /** This objective and everything it is made of, from left to right, a whole before its parts. */
    default Stream<Objective> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Objective::all));
    }

    /**
     * Names of the layers that are needed, each once, from left to right. Logits and probabilities name none: which
     * layers hold them is known to the network.
     */
    default List<String> layers() {
        return all().flatMap(o -> o.ownLayer().stream()).distinct().toList();
    }

    /** The channels and neurons in it, each once, from left to right. */
    default List<UnitRef> units() {
        return all().flatMap(o -> o.ownUnit().stream()).distinct().toList();
    }

    /** The term whose weight is chosen during the run, if there is one. */
    default Optional<Steered> steered() {
        return all().filter(Steered.class::isInstance).map(Steered.class::cast).findFirst();
    }

    /**
     * Reads a text.
     *
     * @throws PhospheneException with a sentence that points at the column of the mistake
     */
    static Objective parse(String text) {
        return ObjectiveText.parse(text);
    }

    /** The objective that is a channel or a neuron. */
    static Objective unit(UnitRef unit) {
        return unit.position()
                .<Objective>map(p -> new Neuron(unit.layer(), unit.channel(), p.y(), p.x()))
                .orElseGet(() -> new Channel(unit.layer(), unit.channel()));
    }

    /**
     * The sum of some objectives; sums among them are replaced by their terms.
     *
     * @param terms at least one; a single one is returned as it is
     */
    static Objective sum(List<? extends Objective> terms) {
        List<Objective> flat = new ArrayList<>();
        for (Objective term : terms) {
            if (term instanceof Sum sum) {
                flat.addAll(sum.terms());
            } else {
                flat.add(term);
            }
        }
        return flat.size() == 1 ? flat.get(0) : new Sum(flat);
    }

    /**
     * A multiple of an objective; a multiple of a multiple becomes one.
     *
     * @param factor finite, may be negative
     */
    static Objective scaled(double factor, Objective term) {
        if (term instanceof Scaled inner) {
            return scaled(factor * inner.factor(), inner.term());
        }
        return factor == 1 ? term : new Scaled(factor, term);
    }

    /**
     * Writes its value for each image of the batch.
     *
     * @return (N,), to be maximised; the images are summed
     */
    Value write(Scene scene);
}
