package org.phosphene.optvis.render;

import java.util.List;
import java.util.Optional;
import org.phosphene.optvis.optimiser.Adam;
import org.phosphene.optvis.optimiser.NAdam;
import org.phosphene.optvis.optimiser.SteepestDescent;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.Colours;
import org.phosphene.optvis.param.Cppn;
import org.phosphene.optvis.param.FourierImage;
import org.phosphene.optvis.param.Maco;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.param.PixelImage;
import org.phosphene.optvis.param.SharedImage;
import org.phosphene.optvis.transform.Outside;
import org.phosphene.optvis.transform.Transform;

/**
 * A named set of everything but network, objective, size and seed.
 *
 * @param name as users choose it
 * @param source where its numbers come from, one sentence
 * @param method how pictures are made
 */
public record Preset(String name, String source, Method method) {

    /** All presets, the default first. */
    public static List<Preset> all() {
        return ALL;
    }

    /** The preset of a name, whatever its case. */
    public static Optional<Preset> find(String name) {
        return ALL.stream()
                .filter(preset -> preset.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private static final Parameterization PIXELS = new Parameterization(PixelImage.DEFAULT, Colours.PLAIN, Alpha.NONE);

    private static final List<Preset> ALL = List.of(
            new Preset(
                    "Lucid",
                    "Defaults of the Lucid library (lucid/optvis/transform.py and render.py).",
                    lucid(PresetTransforms.lucid(Outside.GREY))),
            new Preset(
                    "Distill 2017",
                    "Footnote of the article \"Feature Visualization\" (Olah, Mordvintsev, Schubert; Distill 2017).",
                    new Method(Parameterization.DEFAULT, PresetTransforms.distill(), Adam.DEFAULT, 2560)),
            new Preset(
                    "No transforms",
                    "The Lucid defaults without any change of the picture, to see what robustness is for.",
                    lucid(List.of())),
            new Preset(
                    "Fast",
                    "Lucid in 192 steps: a rate of 0.1 and shorter memories reach nearly the same activation.",
                    new Method(
                            Parameterization.DEFAULT,
                            PresetTransforms.lucid(Outside.GREY),
                            new Adam(0.1, 0.5, 0.8, 1e-8),
                            192)),
            new Preset(
                    "Small image",
                    "Lucid with smaller changes of the picture, for inputs of about 32 pixels.",
                    lucid(PresetTransforms.small())),
            new Preset(
                    "Deep modern network",
                    "MACO (Fel et al. 2023): magnitudes of photographs, free phase, one random crop with noise a step.",
                    new Method(
                            new Parameterization(Maco.DEFAULT, Colours.DECORRELATED, Alpha.NONE),
                            PresetTransforms.maco(),
                            new NAdam(1, 0.9, 0.999, 1e-8, 0.004),
                            512)),
            new Preset(
                    "Interpolation",
                    "The article's aligned interpolation: pictures share low resolutions (neuron_interaction.ipynb).",
                    lucid(PresetTransforms.lucid(Outside.GREY))
                            .withParameterization(
                                    new Parameterization(SharedImage.DEFAULT, Colours.DECORRELATED, Alpha.NONE))),
            new Preset(
                    "CPPN",
                    "Each picture is a small network from coordinates to colours (xy2rgb.ipynb).",
                    new Method(
                            new Parameterization(Cppn.DEFAULT, Colours.PLAIN, Alpha.NONE),
                            List.of(),
                            new Adam(0.005, 0.9, 0.999, 1e-8),
                            512)),
            new Preset(
                    "Transparent",
                    "Lucid with a fourth plane: only what the unit needs is opaque (Lucid's alpha recipes).",
                    lucid(PresetTransforms.lucid(Outside.GREY))
                            .withParameterization(
                                    new Parameterization(FourierImage.DEFAULT, Colours.DECORRELATED, Alpha.OPTIMISED))),
            new Preset(
                    "Lucid exact",
                    "The Lucid defaults with the black corners that Lucid's rotation leaves.",
                    lucid(PresetTransforms.lucid(Outside.BLACK))),
            new Preset(
                    "Lucid robust",
                    "Stronger transforms of Lucid's tutorial (notebooks/tutorial.ipynb).",
                    lucid(PresetTransforms.lucidRobust())),
            new Preset(
                    "Atlas icons",
                    "Icons of Lucid's activation atlas (recipes/activation_atlas/render.py).",
                    lucid(PresetTransforms.atlasIcons())),
            new Preset(
                    "Facets",
                    "Transforms and optimiser of faceted feature visualization (CLIP-featurevis, example_facets.py).",
                    new Method(
                            Parameterization.DEFAULT,
                            PresetTransforms.facets(),
                            new Adam(0.02, 0.9, 0.999, 1e-8),
                            4096)),
            new Preset(
                    "Naive",
                    "Independent pixels and colours and nothing against noise: where the article starts.",
                    new Method(PIXELS, List.of(), Adam.DEFAULT, 512)),
            new Preset(
                    "Frequency penalties",
                    "Lucid's notebook regularization.ipynb; the weights are made for pictures of 64 pixels.",
                    new Method(PIXELS, List.of(), Adam.DEFAULT, 2048).withPenalties(new Penalties(0.05, 0.25, 1))),
            new Preset(
                    "Transform robustness",
                    "Lucid's notebook regularization.ipynb: transforms alone, made for pictures of 64 pixels.",
                    new Method(PIXELS, PresetTransforms.robustness(), Adam.DEFAULT, 2048)),
            new Preset(
                    "Steepest L2",
                    "The article on preconditioning: the steepest direction where distance is Euclidean.",
                    steepest(PIXELS, 0.02, SteepestDescent.Metric.L2)),
            new Preset(
                    "Steepest L-infinity",
                    "The article on preconditioning: the steepest direction where distance is the largest change.",
                    steepest(PIXELS, 0.02, SteepestDescent.Metric.LINF)),
            new Preset(
                    "Steepest decorrelated",
                    "The article on preconditioning: the steepest direction in decorrelated space.",
                    steepest(Parameterization.DEFAULT, 0.002, SteepestDescent.Metric.L2)));

    private static Method lucid(List<Transform> transforms) {
        return new Method(Parameterization.DEFAULT, transforms, Adam.DEFAULT, 512);
    }

    private static Method steepest(Parameterization parameterization, double rate, SteepestDescent.Metric metric) {
        return new Method(parameterization, List.of(), new SteepestDescent(rate, metric), 512);
    }
}
