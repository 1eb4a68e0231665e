package org.phosphene.optvis.render;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.optvis.objective.Alignment;
import org.phosphene.optvis.objective.Direction;
import org.phosphene.optvis.objective.Diversity;
import org.phosphene.optvis.objective.Each;
import org.phosphene.optvis.objective.Grid;
import org.phosphene.optvis.objective.Interpolation;
import org.phosphene.optvis.objective.Inversion;
import org.phosphene.optvis.objective.Layer;
import org.phosphene.optvis.objective.Logit;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Probability;
import org.phosphene.optvis.objective.RandomDirection;
import org.phosphene.optvis.objective.Steered;
import org.phosphene.optvis.objective.Style;
import org.phosphene.optvis.objective.StyleDiversity;
import org.phosphene.optvis.objective.TensorDirection;
import org.phosphene.optvis.param.ImageShape;

/** Finds what an objective asks for that a network, at one size and number of images, does not have. */
final class ObjectiveCheck {

    private final RenderNetwork target;
    private final ImageShape shape;

    ObjectiveCheck(RenderNetwork target, ImageShape shape) {
        this.target = target;
        this.shape = shape;
    }

    /** @throws PhospheneException with what would be valid */
    void check(Objective objective) {
        NetworkScene.layersOf(objective, target).forEach(target::shape);
        objective.all().filter(part -> !takesAnyShape(part)).forEach(part -> part.ownLayer()
                .ifPresent(this::layer));
        objective.units().forEach(this::unit);
        objective.all().forEach(this::part);
        objective.steered().ifPresent(steered -> steered(objective, steered));
    }

    private void steered(Objective whole, Steered steered) {
        if (whole instanceof Steered) {
            throw new PhospheneException("A steered term needs something it is subtracted from, such as "
                    + "block5/add:3 - steered(diversity(block5/add), 0.75).");
        }
        whole.all()
                .filter(part -> part instanceof Each || part instanceof Grid || part instanceof Interpolation)
                .findFirst()
                .ifPresent(part -> {
                    throw new PhospheneException(
                            "A steered term compares all images with one picture that is made without it, but here "
                                    + "every image has an objective of its own. Give the term a fixed weight instead, "
                                    + "as in - 100 * %s.",
                            steered.term().print());
                });
    }

    private void part(Objective part) {
        if (part instanceof Logit logit) {
            classIndex(logit.index(), target.shape(target.logits().orElseThrow()));
        } else if (part instanceof Probability probability) {
            classIndex(probability.index(), target.shape(target.probabilities().orElseThrow()));
        } else if (part instanceof Direction direction) {
            direction(direction);
        } else if (part instanceof RandomDirection random) {
            position(random.layer(), random.at(), Sentence.of("the direction"));
        } else if (part instanceof TensorDirection || part instanceof Grid) {
            positions(part, "it has no positions to go along");
        } else if (part instanceof Style) {
            positions(part, "there is no style at it");
        } else if (part instanceof Diversity || part instanceof StyleDiversity) {
            positions(part, "there is no diversity at it");
            atLeastTwo("Diversity compares images with each other");
        } else if (part instanceof Alignment) {
            atLeastTwo("An alignment compares images that follow each other");
        } else if (part instanceof Interpolation) {
            atLeastTwo("An interpolation goes from one image to another");
        } else if (part instanceof Each each) {
            each(each);
        }
    }

    private void each(Each each) {
        int terms = each.terms().size();
        if (shape.images() != terms) {
            throw new PhospheneException(
                    "There are %s in each(...), one for each image, but %s asked for. Ask for %s.",
                    terms == 1 ? Sentence.of("1 objective") : Sentence.of("%s objectives", terms),
                    shape.images() == 1 ? Sentence.of("1 image is") : Sentence.of("%s images are", shape.images()),
                    terms == 1 ? Sentence.of("1 image") : Sentence.of("%s images", terms));
        }
    }

    private void direction(Direction direction) {
        int channels = target.shape(direction.layer()).get(1);
        if (direction.vector().length != channels) {
            throw new PhospheneException(
                    "The direction has %s numbers, but layer '%s' has %s channels. Give one number for each.",
                    direction.vector().length, direction.layer(), channels);
        }
        position(direction.layer(), direction.at(), Sentence.of("the direction"));
    }

    private void positions(Objective part, String consequence) {
        String layer = part.ownLayer().orElseThrow();
        List<Integer> lengths = target.shape(layer);
        if (lengths.size() != 4 || lengths.get(2) * lengths.get(3) == 1) {
            throw new PhospheneException(
                    "Layer '%s' has no positions, so %s. Use an earlier layer whose map is larger than 1x1.",
                    layer, Sentence.of(consequence));
        }
    }

    private void atLeastTwo(String why) {
        if (shape.images() < 2) {
            throw new PhospheneException(
                    "%s, so it needs at least 2. Ask for more images, such as 4.", Sentence.of(why));
        }
    }

    /** Whether all activations of its layer count alike, so that it needs no channels. */
    private static boolean takesAnyShape(Objective part) {
        return part instanceof Layer || part instanceof Inversion || part instanceof Alignment;
    }

    private void layer(String name) {
        List<Integer> lengths = target.shape(name);
        if (lengths.size() != 4 && lengths.size() != 2) {
            throw new PhospheneException(
                    "Layer '%s' has the shape %s, which this version cannot visualize. Choose a layer with channels.",
                    name, lengths);
        }
    }

    private void unit(UnitRef unit) {
        int channels = target.shape(unit.layer()).get(1);
        if (unit.channel() >= channels) {
            throw new PhospheneException(
                    "Layer '%s' has %s channels, 0 to %s; there is no channel %s.",
                    unit.layer(), channels, channels - 1, unit.channel());
        }
        position(unit.layer(), unit.position(), "'" + UnitRef.channel(unit.layer(), unit.channel()) + "'");
    }

    private void position(String layer, Optional<UnitRef.Position> at, Object what) {
        if (at.isEmpty()) {
            return;
        }
        List<Integer> map = target.shape(layer);
        if (map.size() != 4) {
            throw new PhospheneException("Layer '%s' has no positions; write %s without the @.", layer, what);
        }
        UnitRef.Position position = at.get();
        if (position.y() >= map.get(2) || position.x() >= map.get(3)) {
            throw new PhospheneException(
                    "The map of layer '%s' is %s high and %s wide at this size: y is 0 to %s, x is 0 to %s, so there "
                            + "is no position %s,%s.",
                    layer, map.get(2), map.get(3), map.get(2) - 1, map.get(3) - 1, position.y(), position.x());
        }
    }

    private static void classIndex(int index, List<Integer> shape) {
        int classes = shape.get(1);
        if (index >= classes) {
            throw new PhospheneException(
                    "The network has %s classes, 0 to %s; there is no class %s.", classes, classes - 1, index);
        }
    }
}
