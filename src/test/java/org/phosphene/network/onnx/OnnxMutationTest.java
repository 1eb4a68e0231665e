package org.phosphene.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.LayerTree;
import org.phosphene.network.ReceptiveField;
import org.phosphene.testkit.TestGraphs;

/** Spoiled copies of a good file: each is a network or a sentence, never another failure. */
class OnnxMutationTest {

    private static final byte[] GOOD = TestGraphs.residual().bytes();
    private static final int COPIES = 500;

    @Test
    void aSpoiledFileEndsInANetworkOrASentence() {
        Random random = new Random(7);
        int refused = 0;
        for (int copy = 0; copy < COPIES; copy++) {
            byte[] spoiled = spoil(random);
            try {
                var network = OnnxReader.read(spoiled, "spoiled.onnx");
                LayerTree.of(network);
                ReceptiveField.of(network);
            } catch (PhospheneException e) {
                assertThat(e.getMessage()).endsWith(".").doesNotContain("\n").hasSizeLessThan(1_000);
                refused++;
            }
        }
        assertThat(refused).isBetween(COPIES / 10, COPIES);
    }

    private static byte[] spoil(Random random) {
        byte[] bytes = GOOD.clone();
        int flips = random.nextInt(6);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        int from = random.nextInt(bytes.length - 16);
        int to = random.nextInt(bytes.length - 16);
        if (flips == 0) {
            System.arraycopy(GOOD, from, bytes, to, 16);
        }
        return flips == 1 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
}
