package org.phosphene.network.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.network.LayerTree;
import org.phosphene.network.Network;
import org.phosphene.network.ReceptiveField;
import org.phosphene.testkit.SpoiledFiles;
import org.tensorflow.proto.GraphDef;

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
        int refused = SpoiledFiles.read(good, GraphDef.getDefaultInstance(), COPIES, spoiled -> {
            Network network = GraphDefReader.read(spoiled, "spoiled.pb");
            LayerTree.of(network);
            ReceptiveField.of(network);
        });
        assertThat(refused).isBetween(COPIES / 10, COPIES * 9 / 10);
    }
}
