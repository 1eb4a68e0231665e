package org.phosphene.studio;

import static org.phosphene.studio.FunctionHelp.Takes.ARRAY;
import static org.phosphene.studio.FunctionHelp.Takes.CLASS;
import static org.phosphene.studio.FunctionHelp.Takes.LAYER;
import static org.phosphene.studio.FunctionHelp.Takes.NUMBER;
import static org.phosphene.studio.FunctionHelp.Takes.OBJECTIVE;
import static org.phosphene.studio.FunctionHelp.Takes.PHOTOGRAPH;

import java.util.List;

/**
 * What there is to know about a function of an objective's text, in the order of the user guide.
 *
 * @param name as it is typed
 * @param template the function with its arguments; what may be left out stands in brackets
 * @param sentence what it means
 * @param example a whole objective with it
 * @param takes what its arguments are; more of them are like the last
 */
public record FunctionHelp(String name, String template, String sentence, String example, List<Takes> takes) {

    /** What an argument is. */
    public enum Takes {
        LAYER,
        CLASS,
        PHOTOGRAPH,
        ARRAY,
        OBJECTIVE,
        NUMBER
    }

    private static final List<FunctionHelp> ALL = List.of(
            help("layer(LAYER)", "All of a layer at once, squared: DeepDream.", "layer(block11/add)", LAYER),
            help("logit(CLASS)", "A class before the softmax; usually the better one.", "logit(1)", CLASS),
            help("probability(CLASS)", "A class after the softmax, against all others.", "probability(1)", CLASS),
            help(
                    "direction(LAYER, [NUMBER, ...][, POWER])[@Y,X]",
                    "A direction in channel space, one number a channel, sharpened by cosine to the power.",
                    "direction(fire2/squeeze1x1, [1, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 2)",
                    LAYER,
                    NUMBER),
            help(
                    "random(LAYER, SEED[, POWER])[@Y,X]",
                    "A direction of random numbers, to compare the layer's own channels with.",
                    "random(block11/add, 7)",
                    LAYER,
                    NUMBER),
            help(
                    "tensor(LAYER, \"cube.npy\"[, POWER])",
                    "A direction of its own at each position, from a file of numbers.",
                    "tensor(block11/add, \"cube.npy\")",
                    LAYER,
                    ARRAY,
                    NUMBER),
            help(
                    "channels(LAYER, CHANNEL: WEIGHT, ...)",
                    "Channels of one layer with weights.",
                    "channels(block11/add, 15: 1, 3: -0.5)",
                    LAYER,
                    NUMBER),
            help(
                    "interpolation(OBJECTIVE, OBJECTIVE)",
                    "From one objective to another over the images of a run.",
                    "interpolation(block11/add:15, block11/add:3)",
                    OBJECTIVE),
            help(
                    "alignment(LAYER[, DECAY])",
                    "Keeps things in their places from image to image of an interpolation.",
                    "interpolation(block11/add:15, block11/add:3) + 0.1 * alignment(block5/add)",
                    LAYER,
                    NUMBER),
            help(
                    "each(OBJECTIVE, ...)",
                    "Many at once: each image has an objective of its own.",
                    "each(block11/add:15, block11/add:3, logit(1))",
                    OBJECTIVE),
            help(
                    "diversity(LAYER)",
                    "How alike the images are (Gram cosine); subtract it and they differ.",
                    "block11/add:15 - 100 * diversity(block11/add)",
                    LAYER),
            help(
                    "stylediversity(LAYER)",
                    "How alike the images are in style, strength included; subtract it and they differ.",
                    "block11/add:15 - 100 * stylediversity(block11/add)",
                    LAYER),
            help(
                    "steered(OBJECTIVE, SHARE)",
                    "Subtracted with a weight chosen during the run, so that the share of the activation stays.",
                    "block11/add:15 - steered(diversity(block11/add), 0.75)",
                    OBJECTIVE,
                    NUMBER),
            help(
                    "caricature(LAYER, \"photo.jpg\"[, POWER])",
                    "Exaggerates what the layer sees in a photograph.",
                    "caricature(block11/add, \"animals-koala.jpg\", 2)",
                    LAYER,
                    PHOTOGRAPH,
                    NUMBER),
            help(
                    "inversion(LAYER, \"photo.jpg\")",
                    "What the layer keeps of a photograph.",
                    "inversion(block5/add, \"animals-koala.jpg\")",
                    LAYER,
                    PHOTOGRAPH),
            help(
                    "style(LAYER, \"photo.jpg\")",
                    "The style of a photograph, whatever is where.",
                    "style(block5/add, \"animals-koala.jpg\")",
                    LAYER,
                    PHOTOGRAPH),
            help(
                    "grid(LAYER, \"photo.jpg\"[, POWER])",
                    "An activation grid: one image for each position of the layer's map.",
                    "grid(block15/add, \"animals-koala.jpg\")",
                    LAYER,
                    PHOTOGRAPH,
                    NUMBER),
            help(
                    "inputdifference(\"photo.jpg\")",
                    "How far the picture is from a photograph; subtract it to stay near.",
                    "block11/add:15 - 10 * inputdifference(\"animals-koala.jpg\")",
                    PHOTOGRAPH),
            help("tv()", "Total variation; subtract a little for smooth pictures.", "block11/add:15 - 0.001 * tv()"),
            help(
                    "l1([COLOUR])",
                    "Distance from a grey as a sum of amounts; subtract it.",
                    "block11/add:15 - 0.001 * l1()",
                    NUMBER),
            help(
                    "l2([COLOUR])",
                    "Euclidean distance from a grey; subtract it.",
                    "block11/add:15 - 0.01 * l2()",
                    NUMBER),
            help("blur()", "How much the picture changes when blurred; subtract it.", "block11/add:15 - 0.01 * blur()"),
            help(
                    "boundary([WIDTH][, COLOUR])",
                    "How plain the picture's border is; add it to keep things away from the edge.",
                    "block11/add:15 + 0.01 * boundary()",
                    NUMBER));

    public FunctionHelp {
        takes = List.copyOf(takes);
    }

    /** All functions there are. */
    public static List<FunctionHelp> all() {
        return ALL;
    }

    /** What an argument is; nothing but numbers can follow a function without arguments. */
    Takes takes(int argument) {
        return takes.isEmpty() ? NUMBER : takes.get(Math.min(argument, takes.size() - 1));
    }

    private static FunctionHelp help(String template, String sentence, String example, Takes... takes) {
        return new FunctionHelp(
                template.substring(0, template.indexOf('(')), template, sentence, example, List.of(takes));
    }
}
