package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.studio.ScanRequest;

class UnitsCommandTest {

    @TempDir
    Path folder;

    private final TestShell shell = new TestShell();

    private int units(String... more) {
        String[] args = new String[3 + more.length];
        System.arraycopy(new String[] {"units", "--network", "tiny"}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return shell.run(args);
    }

    @Test
    void aPhotographsClassesAndUnitsAreListed() {
        assertThat(units("--image", "fish.jpg")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .isEqualTo("class\tgoldfish\t0.750000\nunit\tconv:1\t3.00000\t0,1\t\n"
                        + "unit\tgoldfish · softmax:1\t0.750000\t\t\n");
        assertThat(shell.studio().examples.scans).isEmpty();
    }

    @Test
    void withAFolderItSaysHowUnusualAUnitIs() {
        assertThat(units("--image", "fish.jpg", "--images", folder.toString(), "--layers", "conv"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).endsWith("unit\tconv:1\t3.00000\t0,1\t0.5000\n").doesNotContain("softmax");
        assertThat(shell.studio().examples.scans).containsExactly(ScanRequest.of("tiny", folder));
    }

    @Test
    void layersThatAreNotReadAreToldWithThoseThatAre() {
        assertThat(units("--image", "fish.jpg", "--layers", "onnx::Relu_3")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err())
                .endsWith("The layer \"onnx::Relu_3\" is not among those that are read: conv, softmax.\n");
        assertThat(units("--image", "fish.jpg", "--layers", "cnv")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err())
                .endsWith("There is no layer cnv in Tiny network; phosphene layers --network tiny lists" + " them.\n");
    }

    @Test
    void aPhotographThatIsNotThereFailsWithTheSentenceOfTheStudio() {
        assertThat(units("--image", "none.jpg")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).isEqualTo("There is no photograph none.jpg.\n");
    }

    @Test
    void channelsAreSortedByTheirMean() {
        assertThat(units("--layer", "softmax")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .isEqualTo("softmax:1\t3.00000\t0.00000\t\nsoftmax:2\t2.00000\t0.750000\t\n"
                        + "softmax:0\t1.00000\t0.500000\t\n");
    }

    @Test
    void channelsAreSortedByTheirSelectivityForAClassAndWhatIsNoNumberComesLast() {
        assertThat(units("--layer", "softmax", "--class", "dog")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out().lines().map(line -> line.split("\t")[0]))
                .containsExactly("softmax:2", "softmax:0", "softmax:1");
    }

    @Test
    void asManyChannelsAsAskedForAreListedBySparsity() {
        assertThat(units("--layer", "softmax", "--sort", "sparsity", "--count", "2"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out().lines().map(line -> line.split("\t")[0])).containsExactly("softmax:2", "softmax:0");
    }

    @Test
    void aClassThatNoPhotographHasIsToldWithThoseThereAre() {
        assertThat(units("--layer", "softmax", "--class", "dg")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).endsWith("No photograph of that folder is of the class dg. There are dog, goldfish.\n");
    }

    @Test
    void unitsOfAnotherNetworkThatRankPhotographsAlikeAreListed() {
        assertThat(units("--images", folder.toString(), "--alike", "softmax:1", "--in", "other"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEqualTo("softmax:3\t0.875000\n");
        assertThat(shell.studio().examples.scans)
                .extracting(ScanRequest::network)
                .containsExactly("tiny", "other");
    }

    @Test
    void jsonHasNullWhereThereIsNoNumber() throws IOException {
        units("--layer", "softmax", "--json");
        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.at("/channels/0/mean").asDouble()).isEqualTo(3);
        assertThat(json.at("/channels/0/selectivity").isNull()).isTrue();
    }

    @Test
    void aReadingComesAsJsonToo() throws IOException {
        units("--image", "fish.jpg", "--json");
        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.at("/classes/0/label").asText()).isEqualTo("goldfish");
        assertThat(json.at("/layers/0/units/0/unit").asText()).isEqualTo("conv:1");
        assertThat(json.at("/layers/0/units/0/stronger").isNull()).isTrue();
        assertThat(json.at("/layers/1/units/0/position").isNull()).isTrue();
    }

    @Test
    void alikeUnitsComeAsJsonToo() throws IOException {
        units("--alike", "softmax:1", "--json");
        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.at("/in").asText()).isEqualTo("tiny");
        assertThat(json.at("/units/0/correlation").asDouble()).isEqualTo(0.875);
        assertThat(json.at("/photographs").asInt()).isEqualTo(2);
    }
}
