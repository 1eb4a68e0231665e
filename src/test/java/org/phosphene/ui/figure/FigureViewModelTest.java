package org.phosphene.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.figure.FigureLayout;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.testkit.ScriptedStudio;

class FigureViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final FigureViewModel model = new FigureViewModel(studio, Runnable::run);
    private final FigureExportViewModel export = new FigureExportViewModel(studio, Runnable::run, model);

    @TempDir
    Path folder;

    private void collect(String... captions) {
        model.collect(TestTiles.of(studio, captions));
    }

    private FigureSpec spec() {
        return model.specProperty().get();
    }

    private List<String> captions() {
        return spec().cells().stream().map(Cell::caption).toList();
    }

    @Test
    void twelvePicturesBecomeThreeRowsOfFour() {
        model.collect(TestTiles.of(studio, Collections.nCopies(12, "x").toArray(String[]::new)));
        assertThat(spec().rows()).isEqualTo(3);
        assertThat(spec().columns()).isEqualTo(4);
    }

    @Test
    void whatIsCollectedLaterFillsTheEmptyPlacesFirst() {
        collect("a", "b");
        model.addColumn();
        collect("c", "d");
        assertThat(captions()).containsExactly("a", "b", "c", "d", "", "");
    }

    @Test
    void thePreviewIsLaidOutAsTheExportedFigure() {
        collect("a 狗", "b", "c");
        model.drop(0, 2);
        FigureLayout layout = FigureLayout.of(spec(), List.of(1.5, 1.5, 1.5));
        assertThat(model.laidProperty().get().pictures())
                .usingRecursiveComparison()
                .ignoringFields("dpi")
                .isEqualTo(layout.pictures());
        assertThat(model.laidProperty().get().height()).isEqualTo(layout.height());
    }

    @Test
    void aMovedPictureStaysChosen() {
        collect("a", "b", "c");
        model.moveChosen(1, 0);
        assertThat(captions()).containsExactly("b", "a", "c");
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        model.moveChosen(0, 1); // there is no row below
        assertThat(captions()).containsExactly("b", "a", "c");
    }

    @Test
    void aFreshFigureHasNoWarning() {
        collect("a", "b");
        assertThat(model.warningProperty().get()).isEmpty();
        assertThat(spec().style().width()).isEqualTo(38); // 60 pixels at 18 mm: 84 to an inch
        assertThat(spec().style().dpi()).isEqualTo(84);
    }

    @Test
    void aSizeThatSomebodyChoseStaysWhenMoreIsCollected() {
        model.change(now -> now.withStyle(now.style().withWidth(174)));
        collect("a", "b");
        assertThat(spec().style().width()).isEqualTo(174);
    }

    @Test
    void aPictureUnderTheResolutionIsWarnedOf() {
        collect("a");
        model.change(now -> now.withStyle(FigureSpec.Style.DEFAULT));
        // 60 pixels on 85 mm: 60 / 85 * 25.4 = 18 to an inch
        assertThat(model.warningProperty().get())
                .contains("1 picture has fewer than 300")
                .contains("(a) 18");
        assertThat(model.warningProperty().get()).contains("Fit the size");
        model.fit();
        assertThat(model.warningProperty().get()).isEmpty();
    }

    @Test
    void everyChangeIsTakenBackAndMadeAgain() {
        collect("a", "b");
        model.addRow();
        model.undo();
        assertThat(spec().rows()).isEqualTo(1);
        model.undo();
        assertThat(model.isEmpty()).isTrue();
        assertThat(model.canUndoProperty().get()).isFalse();
        model.redo();
        model.redo();
        assertThat(spec().rows()).isEqualTo(2);
        assertThat(model.canRedoProperty().get()).isFalse();
    }

    @Test
    void aCellThatIsGoneIsNotChosenAnyMore() {
        collect("a", "b");
        model.addRow();
        model.choose(3);
        model.removeRow();
        assertThat(model.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void aPictureThatWasStoppedIsToldOf() {
        model.collect(List.of(TestTiles.stopped(studio)));
        assertThat(model.noticeProperty().get()).contains("1 picture is of a run that was stopped early");
    }

    @Test
    void beforeAStoppedPictureIsSavedOneIsAskedAndKeepingItMakesNothing() {
        model.collect(List.of(TestTiles.stopped(studio)));
        FigureSpec before = spec();
        export.export(folder.resolve("a.pdf"), Format.PDF);
        assertThat(export.questionProperty().get().sentence())
                .contains("1 picture is of a run that was stopped early", "about 10 seconds");
        assertThat(folder.resolve("a.pdf")).doesNotExist();
        export.keep();
        assertThat(spec()).isEqualTo(before);
        assertThat(folder.resolve("a.pdf")).exists();
        assertThat(export.questionProperty().get()).isNull();
    }

    @Test
    void madeToTheEndTheFigureHasTheRecipesOfAllSteps() {
        model.collect(List.of(TestTiles.stopped(studio)));
        studio.figures().hold();
        export.export(folder.resolve("a.pdf"), Format.PDF);
        export.finish();
        assertThat(export.runningProperty().get()).isTrue();
        String recipe = ((FigureSpec.RecipePicture) spec().cells().get(0).source()).recipe();
        assertThat(recipe).contains("\"steps\" : 512");
        model.undo();
        recipe = ((FigureSpec.RecipePicture) spec().cells().get(0).source()).recipe();
        assertThat(recipe).contains("\"steps\" : 3");
    }

    @Test
    void picturesThatAreNotKeptAreToldOfBeforeTheyAreMade() {
        collect("a", "b");
        studio.figures().forget(spec().cells().get(1).source());
        export.export(folder.resolve("a.pdf"), Format.PDF);
        assertThat(export.questionProperty().get().sentence())
                .contains("1 picture is not kept on this computer", "about 10 seconds");
        export.dismiss();
        assertThat(folder.resolve("a.pdf")).doesNotExist();
    }

    @Test
    void aFigureTooNarrowForItsColumnsIsASentenceAndTheLastLayoutStays() {
        collect("a", "b", "c");
        double height = model.laidProperty().get().height();
        model.change(now -> now.withStyle(now.style().withGap(50)));
        assertThat(model.errorProperty().get()).contains("too narrow");
        assertThat(model.laidProperty().get().height()).isEqualTo(height);
        model.undo();
        assertThat(model.errorProperty().get()).isEmpty();
    }

    @Test
    void aSavedFigureIsOpenedEditedAndSavedAgain() {
        collect("a", "b");
        export.export(folder.resolve("dogs.pdf"), Format.PDF);
        FigureSpec saved = spec();
        model.begin();
        model.open(folder.resolve("dogs.figure.json"));
        assertThat(spec()).isEqualTo(saved);
        model.change(now -> now.withStyle(now.style().withLetters(false)));
        export.export(folder.resolve("dogs.png"), Format.PNG);
        assertThat(studio.figures()
                        .read(folder.resolve("dogs.figure.json"))
                        .style()
                        .letters())
                .isFalse();
    }

    @Test
    void aFigureChangedSinceItWasSavedNoLongerSaysThatTheFileMakesIt() {
        collect("a");
        export.export(folder.resolve("dogs.pdf"), Format.PDF);
        assertThat(export.commandProperty().get()).isNotEmpty();
        model.change(now -> now.withStyle(now.style().withLetters(false)));
        assertThat(export.commandProperty().get()).isEmpty();
        assertThat(export.statusProperty().get()).isEmpty();
    }

    @Test
    void aSavedFigureSaysTheLineThatMakesItAgain() {
        collect("a");
        export.export(folder.resolve("dogs.tiff"), Format.TIFF);
        assertThat(export.commandProperty().get())
                .isEqualTo("phosphene figure --spec dogs.figure.json --out dogs.tiff");
        assertThat(export.statusProperty().get()).contains("dogs.tiff").contains("dogs.figure.json");
        assertThat(export.latex()).contains("{dogs.pdf}");
        assertThat(export.markdown()).contains("(dogs.tiff)");
    }

    @Test
    void anExportIsFollowedAndStopped() {
        collect("a");
        studio.figures().hold();
        export.export(folder.resolve("a.pdf"), Format.PDF);
        assertThat(export.runningProperty().get()).isTrue();
        assertThat(export.progressProperty().get()).isEqualTo(0.25); // one of four
        assertThat(export.statusProperty().get()).isEqualTo("Making picture 2 of 4 ...");
        export.stop();
        assertThat(export.errorProperty().get()).contains("stopped");
        assertThat(export.runningProperty().get()).isFalse();
    }

    @Test
    void anExportThatFailsIsASentenceAndTheFigureStays() {
        collect("a");
        studio.figures().failWith("The folder cannot be written. Choose another one.");
        export.export(folder.resolve("a.pdf"), Format.PDF);
        assertThat(export.errorProperty().get()).contains("cannot be written");
        assertThat(captions()).containsExactly("a");
    }

    @Test
    void whatWasArrangedComesBackAtTheNextStart() {
        assertThat(model.kept()).isEmpty();
        collect("a", "b");
        model.addRow();
        FigureViewModel next = new FigureViewModel(studio, Runnable::run);
        next.comeBack(model.kept());
        assertThat(next.specProperty().get()).isEqualTo(spec());
        assertThat(next.canUndoProperty().get()).isFalse();
        next.comeBack("{");
        assertThat(next.errorProperty().get()).contains("not JSON");
        assertThat(next.specProperty().get()).isEqualTo(spec());
    }

    @Test
    void aFileThatIsNoFigureIsASentenceAndNothingChanges() throws Exception {
        collect("a");
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "[1, 2]");
        model.open(wrong);
        assertThat(model.errorProperty().get()).contains("not a JSON object");
        assertThat(captions()).containsExactly("a");
        assertThat(model.canRedoProperty().get()).isFalse();
    }

    @Test
    void aPhotographThatIsMissingIsASentence() {
        collect("a");
        studio.figures().failWith("There is no file 'dog.jpg'.");
        FigureSpec.Photograph dog =
                new FigureSpec.Photograph("dog.jpg", "0".repeat(64), java.util.Optional.empty(), "");
        model.change(now -> FigureSpec.of(1, List.of(new Cell(dog, ""))));
        assertThat(model.errorProperty().get()).contains("There is no file 'dog.jpg'");
    }

    @Test
    void aPageThatIsArrangedKeepsItsPlacesAndTitles() {
        collect("before");
        FigureSpec before = spec();
        model.arrange(
                TestTiles.of(studio, "x", "y", "z", "w"),
                List.of("block5/add:0", "block5/add:1"),
                List.of("Simple", "Negative"));
        assertThat(spec().rows()).isEqualTo(2);
        assertThat(spec().columns()).isEqualTo(2);
        assertThat(spec().rowTitles()).containsExactly("block5/add:0", "block5/add:1");
        assertThat(spec().columnTitles()).containsExactly("Simple", "Negative");
        assertThat(captions()).containsOnly("");
        model.undo();
        assertThat(spec()).isEqualTo(before);
    }

    @Test
    void aPictureDroppedOnAPlaceIsPutThere() {
        collect("a", "b");
        model.put(TestTiles.of(studio, "c").get(0), 1);
        assertThat(captions()).containsExactly("a", "c");
    }

    @Test
    void picturesThatComeOneByOneStandInRowsOfFour() {
        collect("a");
        collect("b");
        collect("c", "d", "e");
        assertThat(spec().columns()).isEqualTo(4);
        assertThat(captions()).containsExactly("a", "b", "c", "d", "e", "", "", "");
    }
}
