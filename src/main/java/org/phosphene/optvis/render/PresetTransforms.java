package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.phosphene.optvis.transform.Jitter;
import org.phosphene.optvis.transform.Noise;
import org.phosphene.optvis.transform.Outside;
import org.phosphene.optvis.transform.Pad;
import org.phosphene.optvis.transform.RandomCrop;
import org.phosphene.optvis.transform.RandomRotate;
import org.phosphene.optvis.transform.RandomScale;
import org.phosphene.optvis.transform.Transform;

/** The chains of the presets, in the numbers of their sources. */
final class PresetTransforms {

    private PresetTransforms() {}

    static List<Transform> lucid(Outside outside) {
        return List.of(
                new Pad(12, outside),
                new Jitter(8),
                new RandomScale(range(0, 10, i -> (90 + 2 * i) / 100.0)),
                new RandomRotate(together(degrees(-10, 10), zeros(5))),
                new Jitter(4));
    }

    static List<Transform> distill() {
        return List.of(
                new Pad(16),
                new Jitter(16),
                new RandomScale(List.of(1.0, 0.975, 1.025, 0.95, 1.05)),
                new RandomRotate(degrees(-5, 5)),
                new Jitter(8));
    }

    static List<Transform> lucidRobust() {
        List<Double> angles = new ArrayList<>(together(degrees(-10, 9), degrees(-5, 4)));
        for (int i = 0; i < 10; i++) {
            angles.addAll(degrees(-2, 1));
        }
        return List.of(
                new Pad(16, Outside.REFLECT),
                new Jitter(8),
                new RandomScale(range(80, 119, i -> i / 100.0)),
                new RandomRotate(angles),
                new Jitter(2));
    }

    static List<Transform> atlasIcons() {
        return List.of(
                new Pad(16),
                new Jitter(4),
                new Jitter(4),
                new Jitter(8),
                new Jitter(8),
                new Jitter(8),
                new RandomScale(range(20, 39, i -> Math.pow(0.998, i))),
                new RandomRotate(wide()),
                new Jitter(2));
    }

    static List<Transform> facets() {
        List<Transform> chain = new ArrayList<>(List.of(new Pad(2)));
        for (int i = 0; i < 10; i++) {
            chain.add(new Jitter(4));
        }
        List<Double> small = range(20, 39, i -> Math.pow(0.998, i));
        chain.add(new RandomScale(together(range(-5, 79, i -> Math.pow(0.995, i)), small, small)));
        chain.add(new RandomRotate(wide()));
        chain.add(new Jitter(2));
        return chain;
    }

    static List<Transform> robustness() {
        return List.of(
                new Pad(2),
                new Jitter(1),
                new RandomScale(range(-10, 10, i -> Math.pow(1.1, i / 10.0))),
                new RandomRotate(degrees(-5, 5)));
    }

    static List<Transform> maco() {
        return List.of(RandomCrop.DEFAULT, Noise.DEFAULT);
    }

    static List<Transform> small() {
        return List.of(
                new Pad(2),
                new Jitter(2),
                new RandomScale(List.of(0.95, 0.975, 1.0, 1.025, 1.05)),
                new RandomRotate(degrees(-5, 5)),
                new Jitter(1));
    }

    private static List<Double> wide() {
        return together(degrees(-20, 19), degrees(-10, 9), degrees(-5, 4), zeros(5));
    }

    private static List<Double> degrees(int from, int to) {
        return range(from, to, i -> i);
    }

    private static List<Double> zeros(int number) {
        return range(1, number, i -> 0);
    }

    private static List<Double> range(int from, int to, IntToDoubleFunction number) {
        return IntStream.rangeClosed(from, to).mapToDouble(number).boxed().toList();
    }

    @SafeVarargs
    private static List<Double> together(List<Double>... lists) {
        List<Double> all = new ArrayList<>();
        for (List<Double> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
