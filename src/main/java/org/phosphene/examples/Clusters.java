package org.phosphene.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/** Groups vectors by k-means (Lloyd's steps from a k-means++ start; library Hipparchus), always in the same way. */
public final class Clusters {

    private static final long SEED = 0;
    private static final int STEPS = 100;

    /**
     * A group.
     *
     * @param centre index of the vector nearest to the mean
     * @param members indices, rising
     */
    public record Cluster(int centre, int[] members) {}

    private record Numbered(int index, double[] getPoint) implements Clusterable {
        @Override
        public double[] getPoint() {
            return getPoint;
        }
    }

    private Clusters() {}

    /**
     * Groups vectors, the largest group first.
     *
     * @param vectors of one length
     * @param wanted most groups; there are fewer where there are fewer different vectors
     */
    public static List<Cluster> of(List<float[]> vectors, int wanted) {
        List<Numbered> points = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            points.add(new Numbered(i, doubles(vectors.get(i))));
        }
        int different = (int) points.stream()
                .map(point -> Arrays.hashCode(point.getPoint()))
                .distinct()
                .limit(wanted)
                .count();
        if (points.isEmpty() || wanted < 1) {
            return List.of();
        }
        KMeansPlusPlusClusterer<Numbered> clusterer = new KMeansPlusPlusClusterer<>(
                Math.max(1, different), STEPS, new EuclideanDistance(), new Well19937c(SEED));
        return clusterer.cluster(points).stream()
                .filter(cluster -> !cluster.getPoints().isEmpty())
                .map(Clusters::cluster)
                .sorted(Comparator.comparingInt((Cluster cluster) -> -cluster.members().length)
                        .thenComparingInt(Cluster::centre))
                .toList();
    }

    private static Cluster cluster(CentroidCluster<Numbered> cluster) {
        double[] mean = cluster.getCenter().getPoint();
        EuclideanDistance distance = new EuclideanDistance();
        Numbered nearest = cluster.getPoints().stream()
                .min(Comparator.comparingDouble((Numbered point) -> distance.compute(point.getPoint(), mean))
                        .thenComparingInt(Numbered::index))
                .orElseThrow();
        int[] members =
                cluster.getPoints().stream().mapToInt(Numbered::index).sorted().toArray();
        return new Cluster(nearest.index(), members);
    }

    private static double[] doubles(float[] vector) {
        double[] doubles = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            doubles[i] = vector[i];
        }
        return doubles;
    }
}
