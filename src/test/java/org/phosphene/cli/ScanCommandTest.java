package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary.Unreadable;

class ScanCommandTest {

    @TempDir
    Path images;

    private final TestShell shell = new TestShell();

    private int scan(TestShell in, String... more) {
        String[] args = new String[5 + more.length];
        System.arraycopy(new String[] {"scan", "--network", "tiny", "--images", images.toString()}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return in.run(args);
    }

    @Test
    void aScanTellsHowFarItIsAndAtTheEndWhatThereIs() {
        assertThat(scan(shell)).isEqualTo(ExitCodes.DONE);
        assertThat(shell.err()).isEqualTo("scan: photograph 3 of 3, 12.5 a second, 0 s left, 1 unreadable\n");
        assertThat(shell.out())
                .isEqualTo("photographs\t2\nadded\t2\nchanged\t0\nremoved\t1\nunreadable\t0\nindex\t"
                        + TestExamples.INDEX + "\n");
        assertThat(shell.studio().examples.scans).containsExactly(ScanRequest.of("tiny", images));
        assertThat(shell.studio().closed).isTrue();
        assertThat(shell.listensForInterrupts()).isFalse();
    }

    @Test
    void layersAndRebuildReachTheRequestAndResumeIsTheDefault() {
        assertThat(scan(shell, "--layers", "conv,softmax", "--resume", "--rebuild"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().examples.scans)
                .containsExactly(ScanRequest.of("tiny", images)
                        .withLayers(List.of("conv", "softmax"))
                        .withRebuild());
    }

    @Test
    void withoutAFolderTheBundledPhotographsAreScanned() {
        assertThat(shell.run("scan", "--network", "tiny")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().examples.scans)
                .containsExactly(ScanRequest.of("tiny", shell.studio().examples.bundled()));
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeAnythingIsOpened() {
        images = images.resolve("nowhere");
        assertThat(scan(shell)).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).startsWith("There is no folder ").endsWith("nowhere. Choose another --images.\n");
        assertThat(shell.opened).isFalse();
    }

    @Test
    void filesThatCannotBeReadAreNamedAndNoFailure() {
        shell.studio().examples.unreadable = List.of(new Unreadable("狗\n\u001b[2J.jpg", "It is cut off."));
        assertThat(scan(shell)).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).endsWith("skipped\t狗\\u000a\\u001b[2J.jpg\tIt is cut off.\n");
    }

    @Test
    void aFolderOfWhichNothingCanBeReadIsAFailure() {
        shell.studio().examples.photographs = 0;
        shell.studio().examples.unreadable = List.of(new Unreadable("a.jpg", "It is cut off."));
        assertThat(scan(shell)).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("None of the 1 pictures in ").endsWith("The first: It is cut off.\n");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aFolderWithoutPhotographsIsAFailure() {
        shell.studio().examples.photographs = 0;
        assertThat(scan(shell)).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("There is no photograph in ");
    }

    @Test
    void anInterruptedScanSaysThatItGoesOnAndEndsWith130() throws Exception {
        TestShell interrupted = TestShell.interruptedInScan();
        assertThat(scan(interrupted)).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(interrupted.out()).startsWith("photographs\t1\n");
        assertThat(interrupted.err()).endsWith(ScanText.STOPPED + "\n");
        interrupted.interruption.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aDamagedIndexFailsAndNamesRebuild() {
        shell.studio().examples.damaged = true;
        assertThat(scan(shell)).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err())
                .endsWith("The index cannot be read. With --rebuild the command puts it aside and makes another.\n");
        assertThat(shell.studio().examples.scans).hasSize(1);
    }

    @Test
    void aDamagedIndexIsMadeAnewWithRebuild() {
        shell.studio().examples.damaged = true;
        assertThat(scan(shell, "--rebuild")).isEqualTo(ExitCodes.DONE);
    }

    @Test
    void theSummaryComesAsJsonToo() throws IOException {
        shell.studio().examples.unreadable = List.of(new Unreadable("a\n.jpg", "It is cut off."));
        assertThat(scan(shell, "--json")).isEqualTo(ExitCodes.DONE);
        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.at("/photographs").asInt()).isEqualTo(2);
        assertThat(json.at("/index").asText()).isEqualTo(TestExamples.INDEX.toString());
        assertThat(json.at("/unreadable/0/name").asText()).isEqualTo("a\n.jpg");
        assertThat(json.at("/complete").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"y,true", "Yes,true", "n,false", "'',false", "yesterday,false"})
    void onlyAYesIsAYes(String typed, boolean yes) {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream((typed + "\nmore").getBytes(StandardCharsets.UTF_8));
        assertThat(YesNo.ask("Sure?", in, new PrintStream(asked, true, StandardCharsets.UTF_8)))
                .isEqualTo(yes);
        assertThat(asked.toString(StandardCharsets.UTF_8)).isEqualTo("Sure? [y/N] ");
    }

    @ParameterizedTest
    @CsvSource({"0,0 s", "59,59 s", "200,3 min 20 s", "7500,2 h 5 min"})
    void theTimeLeftIsShort(long seconds, String text) {
        assertThat(ScanText.duration(seconds)).isEqualTo(text);
    }
}
