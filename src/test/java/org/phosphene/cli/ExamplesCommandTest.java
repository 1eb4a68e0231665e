package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.EmptyPanel;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.PhotographPanel;
import org.phosphene.studio.ScanRequest;

class ExamplesCommandTest {

    @TempDir
    Path folder;

    private final TestShell shell = new TestShell();
    private String unit = "softmax:1";
    private Path png;

    @BeforeEach
    void name() {
        png = folder.resolve("grid.png");
    }

    private int examples(TestShell in, String... more) {
        List<String> args = new ArrayList<>(
                List.of("examples", "--network", "tiny", "--images", folder.toString(), "--unit", unit));
        args.addAll(List.of(more));
        return in.run(args.toArray(String[]::new));
    }

    private List<String> captions() {
        return shell.studio().panels.stream().map(GridTile::caption).toList();
    }

    @Test
    void theStrongestAreListedOneALine() {
        assertThat(examples(shell)).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .isEqualTo("top\t2.50000\tdog\tdogs/rex.jpg\t4,5\tAnn, CC-BY-4.0\n"
                        + "top\t0.500000\tgoldfish?\ta.jpg\t\t\n");
    }

    @Test
    void aFolderThatWasNotScannedIsScannedFirst() {
        examples(shell);
        assertThat(shell.studio().examples.scans).containsExactly(ScanRequest.of("tiny", folder));
        assertThat(shell.err()).startsWith("scan: photograph 3 of 3");
        examples(shell);
        assertThat(shell.studio().examples.scans).hasSize(1);
    }

    @Test
    void aLayerThatIsNotAmongTheUsualIsScannedWithThem() {
        assertThat(shell.run("examples", "--network", "tiny", "--images", folder.toString(), "--unit", "conv:1"))
                .isEqualTo(ExitCodes.DONE);
        ScanRequest usual = ScanRequest.of("tiny", folder);
        assertThat(shell.studio().examples.scans).containsExactly(usual, usual.withLayers(List.of("softmax", "conv")));
    }

    @Test
    void optionsReachTheQueryAndANeuronStandsForItsChannel() {
        assertThat(shell.run(
                        ("examples --network tiny --unit conv:1@0,1 --count 1 --by mean --kind bottom").split(" ")))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().examples.queries)
                .contains(new ExampleQuery(
                        "tiny",
                        shell.studio().examples.bundled(),
                        UnitRef.channel("conv", 1),
                        ExampleQuery.Measure.MEAN,
                        1));
        assertThat(shell.out()).startsWith("bottom\t0.500000\t");
    }

    @Test
    void aGridHasThePhotographsWithActivationAndClass() {
        assertThat(examples(shell, "--out", png.toString())).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEqualTo("saved\t" + png + "\n");
        assertThat(captions()).containsExactly("2.500 · dog", "0.5000 · goldfish?");
        assertThat(shell.studio().panels.get(0)).isInstanceOfSatisfying(PhotographPanel.class, panel -> {
            assertThat(panel.example().credit()).contains("Ann, CC-BY-4.0");
            assertThat(panel.frame().width()).isEqualTo(224);
        });
        assertThat(shell.studio().examples.wholes).containsOnly(false);
        assertThat(shell.studio().grid.columns()).isZero();
    }

    @Test
    void wholePhotographsAndColumnsCanBeAskedFor() {
        examples(shell, "--out", png.toString(), "--whole", "--columns", "2", "--panel", "50");
        assertThat(shell.studio().examples.wholes).containsOnly(true);
        assertThat(shell.studio().grid.columns()).isEqualTo(2);
        assertThat(shell.studio().panels.get(0).frame().width()).isEqualTo(50);
    }

    @Test
    void theSpectrumHasARowForEachPartThatIsThere() {
        examples(shell, "--kind", "spectrum", "--out", png.toString());
        assertThat(captions())
                .containsExactly(
                        "minimum: 0.5000 · goldfish?",
                        "",
                        "slightly positive: 0.5000 · goldfish?",
                        "2.500 · dog",
                        "maximum: 2.500 · dog",
                        "");
        assertThat(shell.studio().panels.get(1)).isEqualTo(new EmptyPanel(224, 224));
        assertThat(shell.studio().grid.columns()).isEqualTo(2);
    }

    @Test
    void facetsAreRenderedAndStandBeforeTheirPhotographs() {
        unit = "conv:1";
        assertThat(examples(shell, "--kind", "facets", "--out", png.toString(), "--steps", "6"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().requests.get(0).images()).isEqualTo(2);
        assertThat(shell.studio().requests.get(0).steps()).isEqualTo(6);
        assertThat(captions())
                .containsExactly(
                        "facet 1, 75 %",
                        "2.500 · dog", "0.5000 · goldfish?", "facet 2, 25 %", "0.5000 · goldfish?", "");
        assertThat(shell.studio().panels.get(3))
                .isInstanceOfSatisfying(
                        GridPanel.class, panel -> assertThat(panel.image()).isEqualTo(1));
    }

    @Test
    void facetsWithoutAFileAreListedAndNothingIsRendered() {
        assertThat(examples(shell, "--kind", "facets", "--count", "1")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).startsWith("facet 1, 75 %\t2.50000\tdog").contains("\nfacet 2, 25 %\t0.500000");
        assertThat(shell.out().lines()).hasSize(2);
        assertThat(shell.studio().requests).isEmpty();
    }

    @Test
    void theHistogramIsListedByBins() {
        assertThat(examples(shell, "--kind", "histogram")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .isEqualTo("0.00000\t1.00000\t1\n1.00000\t2.00000\t0\nunder\t0\nover\t1\nsmallest\t0.500000\n"
                        + "greatest\t2.50000\nsparsity\t0.250000\n");
    }

    @Test
    void namesCannotSteerTheTerminal() {
        shell.studio().examples.dog = "狗/\u001b]0;x\u0007\nrex\u202e.jpg";
        examples(shell);
        assertThat(shell.out()).startsWith("top\t2.50000\tdog\t狗/\\u001b]0;x\\u0007\\u000arex\\u202e.jpg\t4,5");
    }

    @Test
    void everythingComesAsJsonToo() throws IOException {
        assertThat(examples(shell, "--json", "--kind", "facets")).isEqualTo(ExitCodes.DONE);
        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.at("/unit").asText()).isEqualTo("softmax:1");
        assertThat(json.at("/kind").asText()).isEqualTo("facets");
        assertThat(json.at("/groups/0/share").asDouble()).isEqualTo(0.75);
        JsonNode dog = json.at("/groups/0/examples/0");
        assertThat(dog.at("/name").asText()).isEqualTo("dogs/rex.jpg");
        assertThat(dog.at("/position")).hasToString("[4,5]");
        assertThat(dog.at("/credit").asText()).isEqualTo("Ann, CC-BY-4.0");
        assertThat(json.at("/groups/1/examples/0/position").isNull()).isTrue();
    }

    @Test
    void aUnitThatIsNotThereIsToldBeforeAnythingIsScanned() {
        assertThat(shell.run("examples", "--network", "tiny", "--unit", "cnv:1"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("has no layer cnv");
        assertThat(shell.run("examples", "--network", "tiny", "--unit", "conv:2"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("there is no channel 2");
        assertThat(shell.run("examples", "--network", "tiny", "--unit", "layer(conv)"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("is no unit. Write layer:channel, such as conv:1.");
        assertThat(shell.studio().examples.scans).isEmpty();
    }

    @Test
    void anInterruptedScanEndsWith130AndShowsNothing() throws Exception {
        TestShell interrupted = TestShell.interruptedInScan();
        assertThat(examples(interrupted, "--out", png.toString())).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(interrupted.err()).endsWith(ScanText.STOPPED + "\n");
        assertThat(png).doesNotExist();
        interrupted.interruption.get(30, TimeUnit.SECONDS);
    }

    @Test
    void interruptedClusteringEndsWith130() throws Exception {
        TestShell interrupted = TestShell.interruptedInScan();
        interrupted.studio().examples.scanned.add("softmax");
        assertThat(examples(interrupted, "--kind", "facets")).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(interrupted.out()).isEmpty();
        interrupted.interruption.get(30, TimeUnit.SECONDS);
    }

    @Test
    void facetsThatAreInterruptedAreSavedAsTheyAre() throws Exception {
        unit = "conv:1";
        TestShell interrupted = TestShell.interruptedInRun(1);
        assertThat(examples(interrupted, "--kind", "facets", "--out", png.toString()))
                .isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(png).exists();
        interrupted.interruption.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aDamagedIndexNamesTheCommandThatMakesAnother() {
        shell.studio().examples.damaged = true;
        assertThat(examples(shell)).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err())
                .endsWith("The index cannot be read. phosphene scan --network tiny --images " + folder
                        + " --rebuild puts it aside and makes another.\n");
    }

    @Test
    void theFigureSimpleDiverseExamplesIsOneCommand() {
        assertThat(shell.run(
                        "grid",
                        "--network",
                        "tiny",
                        "--units",
                        "conv:1,conv:0",
                        "--diverse",
                        "--images",
                        "2",
                        "--examples",
                        "3",
                        "--photographs",
                        folder.toString(),
                        "--out",
                        png.toString()))
                .isEqualTo(ExitCodes.DONE);
        String name = "caption of conv:1 - steered(diversity(conv), 0.75)";
        assertThat(captions().subList(0, 6))
                .containsExactly(name + ", simple", "diverse", "", "2.500 · dog", "0.5000 · goldfish?", "");
        assertThat(shell.studio().panels).hasSize(12);
        assertThat(shell.studio().grid.columns()).isEqualTo(6);
        assertThat(shell.studio().examples.scans).hasSize(2);
    }

    @Test
    void theArticlesFigureWithNegativeAndFacetsIsOneCommandToo() {
        assertThat(shell.run(
                        "grid",
                        "--network",
                        "tiny",
                        "--units",
                        "conv:1,conv:0",
                        "--negative",
                        "--examples",
                        "1",
                        "--facets",
                        "3",
                        "--photographs",
                        folder.toString(),
                        "--out",
                        png.toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(captions().subList(0, 6))
                .containsExactly("caption of conv:1", "negative", "2.500 · dog", "facets", "", "");
        assertThat(shell.studio().panels).hasSize(12);
        assertThat(shell.studio().grid.columns()).isEqualTo(6);
    }

    @Test
    void aNumberOfFacetsBelowNoneIsAMistakeOfUsage() {
        assertThat(shell.run(
                        "grid", "--network", "tiny", "--units", "conv:1", "--facets", "-1", "--out", png.toString()))
                .isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(shell.err()).contains("so must --facets");
    }

    @Test
    void anObjectiveThatIsNoUnitIsLeftOutOfAFigureWithExamples() {
        assertThat(shell.run(
                        "grid",
                        "--network",
                        "tiny",
                        "--units",
                        "layer(conv)",
                        "--examples",
                        "2",
                        "--out",
                        png.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("layer(conv) is left out of the grid. The text layer(conv) is no unit.");
    }
}
