package org.phosphene.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.core.FrameSink;
import org.phosphene.figure.GridSpec;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

class TrayViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final TrayViewModel tray = new TrayViewModel(studio, Runnable::run);

    private boolean closed;

    private Picture picture(int images) {
        ScriptedRendering run =
                studio.render(RenderRequest.of("scripted", "block5/add:3").withImages(images), FrameSink.NONE);
        run.show(512, 90).end();
        return run.result().join();
    }

    private void add(String... captions) {
        for (String caption : captions) {
            tray.add(new GridPanel(picture(1), 0, caption));
        }
    }

    private List<String> captions() {
        return tray.items().stream().map(item -> item.captionProperty().get()).toList();
    }

    @Test
    void theSamePictureMayBeAddedTwiceAndTakenOutOnce() {
        Picture picture = picture(1);
        tray.add(new GridPanel(picture, 0, "a"));
        tray.add(new GridPanel(picture, 0, "a"));

        tray.remove(tray.items().get(1));

        assertThat(captions()).containsExactly("a");
    }

    @Test
    void picturesMoveByPlacesAndStopAtTheEnds() {
        add("a", "b", "c");

        tray.moveBy(tray.items().get(0), 1);
        assertThat(captions()).containsExactly("b", "a", "c");

        tray.moveBy(tray.items().get(0), -1);
        assertThat(captions()).containsExactly("b", "a", "c");

        tray.move(tray.items().get(0), 99);
        assertThat(captions()).containsExactly("a", "c", "b");
    }

    @Test
    void anEditedCaptionIsSaved() {
        add("a", "b");
        tray.items().get(0).captionProperty().set("dog head?");

        tray.page().save(Path.of("grid.png"), () -> closed = true);

        assertThat(studio.savedGrids().get(0).panels())
                .extracting(GridTile::caption)
                .containsExactly("dog head?", "b");
        assertThat(tray.noticeProperty().get()).contains("grid.png");
        assertThat(closed).isTrue();
    }

    @Test
    void aSingleImageOfABatchIsAPanel() {
        Picture picture = picture(4);
        tray.add(new GridPanel(picture, 2, "third"));

        GridViewModel page = tray.page();
        page.save(Path.of("grid.png"), () -> closed = true);

        assertThat(page.errorProperty().get()).isEmpty();
        assertThat(studio.savedGrids().get(0).panels()).containsExactly(new GridPanel(picture, 2, "third"));
    }

    @Test
    void thePageIsSavedAsItWasLaidOut() {
        add("a", "b", "c");
        GridViewModel page = tray.page();
        page.rowsProperty().set("1");
        page.panelProperty().set("100");
        page.gapProperty().set("4");
        page.backgroundProperty().set(GridSpec.Background.TRANSPARENT);
        page.captionsProperty().set(false);

        page.save(Path.of("grid.png"), () -> closed = true);

        assertThat(studio.savedGrids().get(0).spec())
                .isEqualTo(
                        new GridSpec(1, 0, 100, GridSpec.Unit.PIXELS, 300, 4, GridSpec.Background.TRANSPARENT, false));
    }

    @Test
    void theSizeIsToldInPixelsAndMillimetres() {
        add("a", "b", "c");
        GridViewModel page = tray.page();
        page.captionsProperty().set(false);
        page.rowsProperty().set("1");
        page.panelProperty().set("100");
        page.gapProperty().set("10");

        // 3 panels of 100 and 4 gaps of 10; 340 / 300 inches are 28.8 mm
        assertThat(page.sizeProperty().get()).isEqualTo("340 × 120 px · 28.8 × 10.2 mm at 300 dpi");
        assertThat(page.previewProperty().get().width()).isEqualTo(340);
    }

    @Test
    void anotherUnitConvertsWhatWasTyped() {
        add("a");
        GridViewModel page = tray.page();
        page.panelProperty().set("300");

        page.unitProperty().set(GridSpec.Unit.MILLIMETRES);
        assertThat(page.panelProperty().get()).isEqualTo("25.4");

        page.unitProperty().set(GridSpec.Unit.PIXELS);
        assertThat(page.panelProperty().get()).isEqualTo("300");
    }

    @Test
    void tooFewRowsAndColumnsAreASentenceAndNothingIsLost() {
        add("a", "b", "c");
        GridViewModel page = tray.page();
        page.rowsProperty().set("1");

        page.columnsProperty().set("2");

        assertThat(page.errorProperty().get()).contains("3 pictures do not fit");
        assertThat(page.previewProperty().get()).isNull();
        page.columnsProperty().set("3");
        assertThat(page.errorProperty().get()).isEmpty();
        assertThat(page.previewProperty().get()).isNotNull();
    }

    @Test
    void whatIsNoLengthIsRefusedWithItsText() {
        add("a");
        GridViewModel page = tray.page();

        page.panelProperty().set("wide");

        assertThat(page.errorProperty().get()).contains("wide").contains("not a length");
        page.save(Path.of("grid.png"), () -> closed = true);
        assertThat(studio.savedGrids()).isEmpty();
    }

    @Test
    void aLargePageIsPreviewedSmall() {
        add("a", "b", "c", "d");
        GridViewModel page = tray.page();
        page.panelProperty().set("2000");
        page.captionsProperty().set(false);

        assertThat(page.sizeProperty().get()).startsWith("4024 × 4024 px");
        assertThat(page.previewProperty().get().width()).isBetween(800, 900);
    }

    @Test
    void aFailureToSaveIsASentenceAndTheTrayStays() {
        add("a");
        studio.failSavingWith("The folder cannot be written; choose another.");
        GridViewModel page = tray.page();

        page.save(Path.of("grid.png"), () -> closed = true);

        assertThat(page.errorProperty().get()).contains("choose another");
        assertThat(closed).isFalse();
        assertThat(tray.items()).hasSize(1);
        assertThat(tray.noticeProperty().get()).isEmpty();
    }
}
