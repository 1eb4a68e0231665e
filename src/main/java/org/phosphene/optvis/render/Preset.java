package org.phosphene.optvis.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.phosphene.optvis.optimiser.Adam;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.transform.Jitter;
import org.phosphene.optvis.transform.Pad;
import org.phosphene.optvis.transform.RandomRotate;
import org.phosphene.optvis.transform.RandomScale;
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

    private static List<Transform> lucid() {
        List<Double> scales =
                IntStream.rangeClosed(0, 10).mapToObj(i -> (90 + 2 * i) / 100.0).toList();
        DoubleStream angles = DoubleStream.concat(
                IntStream.rangeClosed(-10, 10).asDoubleStream(),
                DoubleStream.generate(() -> 0).limit(5));
        return List.of(
                new Pad(12),
                new Jitter(8),
                new RandomScale(scales),
                new RandomRotate(angles.boxed().toList()),
                new Jitter(4));
    }

    private static List<Transform> distill() {
        List<Double> angles =
                IntStream.rangeClosed(-5, 5).asDoubleStream().boxed().toList();
        return List.of(
                new Pad(16),
                new Jitter(16),
                new RandomScale(List.of(1.0, 0.975, 1.025, 0.95, 1.05)),
                new RandomRotate(angles),
                new Jitter(8));
    }

    private static final List<Preset> ALL = List.of(
            new Preset(
                    "Lucid",
                    "Defaults of the Lucid library (lucid/optvis/transform.py and render.py).",
                    new Method(Parameterization.DEFAULT, lucid(), Adam.DEFAULT, 512)),
            new Preset(
                    "Distill 2017",
                    "Footnote of the article \"Feature Visualization\" (Olah, Mordvintsev, Schubert; Distill 2017).",
                    new Method(Parameterization.DEFAULT, distill(), Adam.DEFAULT, 2560)),
            new Preset(
                    "No transforms",
                    "The Lucid defaults without any change of the picture, to see what robustness is for.",
                    new Method(Parameterization.DEFAULT, List.of(), Adam.DEFAULT, 512)));
}
