package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Provenance;
import org.phosphene.core.Region;
import org.phosphene.core.UnitNote;

class SessionsTest {

    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);

    @TempDir
    Path data;

    @TempDir
    Path photographs;

    @Test
    void theTrayComesBackWithPixelsAndRecipes() {
        sessions(data).keep(session(List.of(picture(), photograph())));
        Session back = sessions(data).last().join().session();
        GridPanel panel = (GridPanel) back.tray().get(0);
        assertThat(panel.caption()).isEqualTo("simple");
        assertThat(panel.image()).isEqualTo(GridPanel.SIMPLE);
        assertThat(panel.frame().pixels()).isEqualTo(frame(1, 3).pixels());
        Picture picture = panel.picture();
        assertThat(picture.frame().pixels()).isEqualTo(frame(2, 5).pixels());
        assertThat(picture.frame().step()).isEqualTo(64);
        assertThat(picture.activations()).containsExactly(1.5, 2.5);
        assertThat(picture.similarities()).isEqualTo(List.of(List.of(1.0, 0.5), List.of(0.5, 1.0)));
        assertThat(picture.recipe().replaceAll("\\s", "")).isEqualTo("{\"objective\":\"a:1\"}");
        assertThat(picture.provenance()).isEqualTo(provenance());
        assertThat(picture.notes()).containsExactly("stopped");
        PhotographPanel photograph = (PhotographPanel) back.tray().get(1);
        assertThat(photograph.example()).isEqualTo(photograph().example());
        assertThat(photograph.frame().pixels()).isEqualTo(frame(1, 9).pixels());
    }

    @Test
    void placeAndRequestComeBack() {
        Session before = session(List.of());
        sessions(data).keep(before);
        Session back = sessions(data).last().join().session();
        assertThat(back.place()).isEqualTo(before.place());
        assertThat(back.request()).isEqualTo(before.request());
        assertThat(back.shown().orElseThrow().id()).isEqualTo("/nets/own.onnx");
    }

    @Test
    void networksOfEarlierSessionsAreRemembered() {
        sessions(data).keep(session(List.of()));
        Sessions later = sessions(data);
        later.last().join();
        Session.Network other = new Session.Network("/nets/other.onnx", "other", OTHER);
        later.keep(new Session(List.of(other), List.of(), Session.Place.NOWHERE, Optional.empty(), List.of(), ""));
        Sessions last = sessions(data);
        last.last().join();
        assertThat(last.recent()).extracting(Session.Network::sha256).containsExactly(OTHER, HASH);
    }

    @Test
    void aPictureWhosePixelsAreGoneIsLeftOutAndToldTheOthersStay() throws IOException {
        sessions(data).keep(session(List.of(picture(), photograph())));
        for (Path png : Files.list(data.resolve("pins")).toList()) {
            if (Files.size(png)
                    == Files.list(data.resolve("pins"))
                            .mapToLong(SessionsTest::size)
                            .max()
                            .orElse(0)) {
                Files.writeString(png, "damaged");
            }
        }
        Sessions.Restored back = sessions(data).last().join();
        assertThat(back.session().tray()).hasSize(1);
        assertThat(back.notices()).singleElement().asString().contains("left out");
    }

    @Test
    void aDamagedSessionIsToldAndNothingIsOpen() throws IOException {
        Files.writeString(data.resolve("session.json"), "{");
        Sessions.Restored back = sessions(data).last().join();
        assertThat(back.session()).isEqualTo(Session.NONE);
        assertThat(back.notices()).singleElement().asString().contains("session.json.damaged");
    }

    @Test
    void aColleagueOpensAProjectWithNotesTrayAndHashes(@TempDir Path theirs) throws IOException {
        Notebook mine = notebook(data);
        mine.keep(HASH, "a:1", UnitNote.NONE, UnitNote.NONE.withName("eyes")).join();
        Path file = photographs.resolve("eyes.phosphene");
        new Sessions(data, mine, List.of())
                .saveProject(session(List.of(picture(), photograph())), file)
                .join();
        assertThat(Files.readString(file)).doesNotContain(photographs.toString(), "/nets/");

        Notebook their = notebook(theirs);
        their.keep(HASH, "a:1", UnitNote.NONE, UnitNote.NONE.withNotes("round")).join();
        Sessions.OpenedProject opened = new Sessions(theirs, their, List.of(photographs))
                .openProject(file)
                .join();
        assertThat(opened.notices()).isEmpty();
        assertThat(opened.project().place().network()).isEqualTo(HASH);
        assertThat(opened.project().tray()).hasSize(2);
        assertThat(((PhotographPanel) opened.project().tray().get(1)).example().photograph())
                .isEqualTo(photographs.resolve("koala.jpg"));
        assertThat(their.of(HASH).join().of("a:1")).isEqualTo(new UnitNote("eyes", "round", List.of(), false));
    }

    @Test
    void aDamagedProjectIsASentenceAndChangesNothing() throws IOException {
        Path file = Files.writeString(photographs.resolve("bad.phosphene"), "{\"schemaVersion\": 1");
        assertThatThrownBy(() -> sessions(data).openProject(file).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(PhospheneException.class)
                .hasMessageContaining("bad.phosphene");
    }

    private static Sessions sessions(Path folder) {
        return new Sessions(folder, notebook(folder), List.of());
    }

    private static Notebook notebook(Path folder) {
        return new Notebook(Optional.of(folder), Runnable::run);
    }

    private Session session(List<GridTile> tray) {
        RenderRequest request = RenderRequest.of("/nets/own.onnx", "a:1")
                .withSize(96, 64)
                .withSeed(-5)
                .withChange("optimiser.rate", "1");
        return new Session(
                List.of(new Session.Network("/nets/own.onnx", "own", HASH)),
                List.of(),
                new Session.Place(HASH, "a", "a:1", "card", Optional.of(photographs)),
                Optional.of(request),
                tray,
                "");
    }

    private static GridPanel picture() {
        Picture picture = new Picture(
                frame(2, 5),
                "title",
                "a:1",
                "own",
                "{\"objective\":\"a:1\"}",
                provenance(),
                List.of(1.5, 2.5),
                0.5,
                List.of(List.of(1.0, 0.5), List.of(0.5, 1.0)),
                new Picture.Reference(frame(1, 3), 3, 0.25),
                new float[] {1},
                List.of("stopped"));
        return new GridPanel(picture, GridPanel.SIMPLE, "simple");
    }

    private PhotographPanel photograph() {
        Path file = photographs.resolve("koala.jpg");
        try {
            Files.writeString(file, "a photograph");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        DatasetExample example = new DatasetExample(
                file, "koala.jpg", 2.5, 3, 4, new Region(1, 2, 30, 40), "koala", true, Optional.of("Ann, CC BY 4.0"));
        return new PhotographPanel(example, frame(1, 9), "strongest", false);
    }

    private static Provenance provenance() {
        return new Provenance("phosphene 1", Map.of("djl", "0"), "cpu", 1, 2.5, "2026-01-01T00:00:00Z");
    }

    private static Frame frame(int images, int seed) {
        byte[] pixels = new byte[images * 8 * 8 * 3];
        new java.util.Random(seed).nextBytes(pixels);
        return new Frame(4, 64, images, 8, 8, 3, pixels);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
