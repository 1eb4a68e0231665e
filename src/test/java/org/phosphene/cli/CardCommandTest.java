package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.UnitNote;
import org.phosphene.figure.FigureSpec;
import org.phosphene.studio.RenderRequest;

class CardCommandTest {

    private static final String HASH = "0".repeat(64);

    @TempDir
    Path folder;

    private final TestShell shell = new TestShell();

    private int card(TestShell in, String unit, String... more) {
        List<String> args = new java.util.ArrayList<>(List.of(
                "card",
                "--network",
                "tiny",
                "--unit",
                unit,
                "--images",
                folder.toString(),
                "--out",
                folder.resolve("card.pdf").toString()));
        args.addAll(List.of(more));
        return in.run(args.toArray(String[]::new));
    }

    @Test
    void aSpatialUnitHasFourKindsOfPicturesAndTwoRowsOfPhotographs() {
        assertThat(card(shell, "conv:1", "--steps", "20")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().requests)
                .extracting(RenderRequest::objective)
                .startsWith("conv:1", "conv:1@32,64", "-conv:1", "conv:1 - steered(diversity(conv), 0.75)");
        assertThat(shell.studio().requests.get(0).width()).isEqualTo(128);
        assertThat(shell.studio().requests.get(0).steps()).isEqualTo(20);
        FigureSpec figure = shell.studio().figure;
        assertThat(figure.columns()).isEqualTo(7);
        assertThat(figure.rowTitles()).containsExactly("conv:1", "strongest", "weakest");
        assertThat(figure.cells().get(0).caption()).startsWith("channel ");
        assertThat(shell.out()).endsWith("saved\t" + folder.resolve("card.pdf") + "\n");
    }

    @Test
    void theUsersNameOfTheUnitStandsInItsTitle() {
        shell.studio()
                .notebook
                .keep(HASH, "conv:1", UnitNote.NONE, UnitNote.NONE.withName("edges"))
                .join();
        card(shell, "conv:1@0,0");
        assertThat(shell.studio().figure.rowTitles().get(0)).isEqualTo("conv:1 · edges");
    }

    @Test
    void aNetworkThatDoesNotRunSmallIsTriedAtItsOwnSize() {
        assertThat(card(shell, "softmax:1")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.studio().requests).extracting(RenderRequest::width).containsExactly(128, 0);
        assertThat(shell.err()).contains("no layer softmax");
    }

    @Test
    void anInterruptionSavesNothing() {
        TestShell interrupted = TestShell.interruptedInRun(2);
        assertThat(card(interrupted, "conv:1")).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(interrupted.studio().figure).isNull();
        interrupted.interruption.join();
    }

    @Test
    void whatIsNoUnitIsRefused() {
        assertThat(card(shell, "conv:1 + conv:0")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("no unit");
    }

    @Test
    void notesArePrintedSearchedAndExported() {
        var book = shell.studio().notebook;
        book.keep(HASH, "conv:1", UnitNote.NONE, new UnitNote("edges", "a\nb", List.of("low", "x"), false));
        book.keep(HASH, "softmax:1", UnitNote.NONE, UnitNote.NONE.withName("fish\u001b[31m"));

        assertThat(shell.run("notes", "--network", "tiny")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEqualTo("conv:1\tedges\tlow, x\ta b\nsoftmax:1\tfish\\u001b[31m\t\t\n");
        shell.run("notes", "--network", "tiny", "--search", "LOW edge", "--csv");
        assertThat(shell.out()).endsWith("unit,name,tags,notes\r\nconv:1,edges,low; x,\"a\nb\"\r\n");
    }
}
