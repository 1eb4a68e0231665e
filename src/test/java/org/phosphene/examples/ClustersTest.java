package org.phosphene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTest {

    private static List<float[]> threeHeaps() {
        Random random = new Random(1);
        List<float[]> vectors = new ArrayList<>();
        int[] sizes = {10, 30, 20};
        for (int heap = 0; heap < 3; heap++) {
            for (int i = 0; i < sizes[heap]; i++) {
                vectors.add(new float[] {100 * heap + random.nextFloat(), random.nextFloat()});
            }
        }
        return vectors;
    }

    @Test
    void heapsThatLieApartAreFoundTheLargestFirst() {
        List<Clusters.Cluster> clusters = Clusters.of(threeHeaps(), 3);
        assertThat(clusters).extracting(cluster -> cluster.members().length).containsExactly(30, 20, 10);
        assertThat(clusters.get(0).members()).contains(10, 39).doesNotContain(9, 40);
    }

    @Test
    void theCentreIsTheMemberNearestToTheMean() {
        List<float[]> vectors = List.of(new float[] {0}, new float[] {1}, new float[] {5});
        assertThat(Clusters.of(vectors, 1).get(0).centre()).isEqualTo(1); // mean 2
    }

    @Test
    void theSameVectorsGiveTheSameClusters() {
        assertThat(Clusters.of(threeHeaps(), 5)).usingRecursiveComparison().isEqualTo(Clusters.of(threeHeaps(), 5));
    }

    @Test
    void thereAreNoMoreClustersThanDifferentVectors() {
        List<float[]> vectors = List.of(new float[] {1}, new float[] {1}, new float[] {1});
        assertThat(Clusters.of(vectors, 4)).hasSize(1);
        assertThat(Clusters.of(List.of(), 4)).isEmpty();
    }
}
