package org.phosphene.network.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.LayerTree;
import org.phosphene.network.Network;
import org.phosphene.network.ReceptiveField;

/** Spoiled copies of good files: each is a network or a sentence, never another failure. */
class GraphDefMutationTest {

    private static final int COPIES = 300;

    @ParameterizedTest
    @ValueSource(strings = {"resnet", "shapes", "mobilenet", "arithmetic"})
    void aSpoiledFileEndsInANetworkOrASentence(String name) throws Exception {
        byte[] good;
        try (InputStream in = getClass().getResourceAsStream("/tensorflow/" + name + ".pb")) {
            good = in.readAllBytes();
        }
        Random random = new Random(7);
        int refused = 0;
        for (int copy = 0; copy < COPIES; copy++) {
            try {
                Network network = GraphDefReader.read(spoil(good, random), "spoiled.pb");
                LayerTree.of(network);
                ReceptiveField.of(network);
            } catch (PhospheneException e) {
                assertThat(e.getMessage()).endsWith(".").doesNotContain("\n").hasSizeLessThan(1_000);
                refused++;
            }
        }
        assertThat(refused).isBetween(COPIES / 10, COPIES);
    }

    private static byte[] spoil(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int flips = random.nextInt(40);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        int from = random.nextInt(bytes.length - 16);
        int to = random.nextInt(bytes.length - 16);
        if (flips < 8) {
            System.arraycopy(good, from, bytes, to, 16);
        }
        return flips == 9 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
}
