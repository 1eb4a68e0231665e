package org.phosphene.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.GridSpec.Background;
import org.phosphene.figure.GridSpec.Unit;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.image.Resample;

class GridFigureTest {

    private static final int GAP = 3;

    @TempDir
    Path folder;

    @Test
    void aPanelOfItsOwnSizeKeepsEveryByte() {
        Panel panel = noise(40, 40, "a caption");
        Pixels figure = new GridFigure(List.of(panel, panel), spec(40, Background.WHITE)).draw();
        assertThat(figure.crop(GAP, GAP, 40, 40).data()).isEqualTo(panel.image().pixels());
        assertThat(figure.crop(2 * GAP + 40, GAP, 40, 40).data())
                .isEqualTo(panel.image().pixels());
    }

    @Test
    void aPanelThatGrowsByAWholeFactorKeepsItsColours() {
        Panel panel = noise(10, 6, "");
        Pixels figure = new GridFigure(List.of(panel), spec(30, Background.BLACK)).draw();
        Pixels grown = figure.crop(GAP, GAP, 30, 18);
        for (int y = 0; y < 18; y++) {
            for (int x = 0; x < 30; x++) {
                assertThat(rgb(grown, x, y)).isEqualTo(rgb(Pixels.of(panel.image(), 0), x / 3, y / 3));
            }
        }
    }

    @Test
    void anyOtherSizeIsBicubic() {
        Panel panel = noise(40, 20, "");
        for (int size : new int[] {25, 60}) {
            Pixels figure = new GridFigure(List.of(panel), spec(size, Background.WHITE)).draw();
            int height = Math.round(size / 2f);
            Pixels expected = Resample.BICUBIC.to(Pixels.of(panel.image(), 0), size, height);
            assertThat(figure.crop(GAP, GAP, size, height).data()).isEqualTo(expected.data());
        }
    }

    @Test
    void panelsOfDifferentShapesAreCentredInEqualCells() {
        Panel wide = noise(40, 20, "");
        Panel high = noise(20, 40, "");
        Pixels figure = new GridFigure(List.of(wide, high), spec(40, Background.WHITE)).draw();
        assertThat(figure.width()).isEqualTo(2 * 40 + 3 * GAP);
        assertThat(figure.height()).isEqualTo(40 + 2 * GAP);
        assertThat(figure.crop(GAP, GAP + 10, 40, 20).data())
                .isEqualTo(wide.image().pixels());
        assertThat(figure.crop(2 * GAP + 40 + 10, GAP, 20, 40).data())
                .isEqualTo(high.image().pixels());
        assertThat(rgb(figure, GAP, GAP + 9)).isEqualTo(0xffffff);
    }

    @Test
    void theBackgroundIsWhiteBlackOrTransparent() {
        Panel panel = noise(8, 8, "");
        assertThat(new GridFigure(List.of(panel), spec(8, Background.WHITE))
                        .draw()
                        .data())
                .startsWith(255, 255, 255);
        assertThat(new GridFigure(List.of(panel), spec(8, Background.BLACK))
                        .draw()
                        .data())
                .startsWith(0, 0, 0);
        Pixels transparent = new GridFigure(List.of(panel), spec(8, Background.TRANSPARENT)).draw();
        assertThat(transparent.planes()).isEqualTo(4);
        assertThat(transparent.data()[3]).isZero();
        Pixels inside = transparent.crop(GAP, GAP, 8, 8);
        assertThat(inside.withoutAlpha().data()).isEqualTo(panel.image().pixels());
        assertThat(inside.data()[3]).isEqualTo((byte) 255);
    }

    @Test
    void aTransparentPanelShowsTheBackground() {
        byte[] pixels = {10, 20, 30, 0, 100, 100, 100, (byte) 255, 0, 0, 0, (byte) 128, 1, 2, 3, (byte) 255};
        Panel panel = new Panel(new Frame(0, 0, 1, 2, 2, 4, pixels), "");
        Pixels white =
                new GridFigure(List.of(panel), spec(2, Background.WHITE)).draw().crop(GAP, GAP, 2, 2);
        assertThat(rgb(white, 0, 0)).isEqualTo(0xffffff);
        assertThat(rgb(white, 1, 0)).isEqualTo(0x646464);
        assertThat(rgb(white, 0, 1)).isEqualTo(0x7f7f7f); // 255 * 127 / 255
        Pixels kept = new GridFigure(List.of(panel), spec(2, Background.TRANSPARENT))
                .draw()
                .crop(GAP, GAP, 2, 2);
        assertThat(kept.data()).isEqualTo(pixels);
    }

    @Test
    void captionsAreBlackOnWhiteAndTransparentAndWhiteOnBlack() {
        List<Panel> panels = List.of(noise(100, 100, "HHHHHHHH"));
        int top = GAP + 100;
        Pixels white = below(panels, Background.WHITE, top);
        assertThat(most(white)).isEqualTo(255);
        assertThat(least(white)).isLessThan(100);
        assertThat(mean(white)).isGreaterThan(150);
        Pixels black = below(panels, Background.BLACK, top);
        assertThat(least(black)).isZero();
        assertThat(most(black)).isGreaterThan(155);
        assertThat(mean(black)).isLessThan(105);
        Pixels transparent = below(panels, Background.TRANSPARENT, top);
        assertThat(most(transparent)).isGreaterThan(155); // alpha
        assertThat(most(transparent.withoutAlpha())).isZero();
    }

    @Test
    void captionsCanBeLeftOut() {
        GridSpec without = new GridSpec(0, 0, 100, Unit.PIXELS, 300, GAP, Background.WHITE, false);
        assertThat(new GridFigure(List.of(noise(100, 100, "caption")), without).height())
                .isEqualTo(100 + 2 * GAP);
    }

    @Test
    void millimetresGiveTheSizeOnPaperAndTheFileSaysTheResolution() throws IOException {
        GridSpec spec = new GridSpec(1, 2, 25.4, Unit.MILLIMETRES, 300, 2.54, Background.WHITE, true);
        GridFigure figure = new GridFigure(Collections.nCopies(2, noise(50, 50, "")), spec);
        Path png = folder.resolve("figure.png");
        figure.save(png, "[]");
        Pixels back = PhotographReader.read(png);
        assertThat(back.width()).isEqualTo(2 * 300 + 3 * 30);
        assertThat(back.data()).isEqualTo(figure.draw().data());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(png), 33, 12);
        assertThat(bytes.getInt()).isEqualTo(9);
        assertThat(bytes.getInt()).isEqualTo(0x70485973); // pHYs
        assertThat(bytes.getInt()).isEqualTo(11811); // 300 / 0.0254
    }

    @Test
    void theRecipesStandBesideTheFile() {
        Path png = folder.resolve("figure.png");
        new GridFigure(List.of(noise(8, 8, "")), spec(8, Background.WHITE)).save(png, "[{\"seed\": 1}]");
        assertThat(folder.resolve("figure.png.json")).hasContent("[{\"seed\": 1}]");
    }

    @Test
    void tooManyPanelsAreRefusedBeforeAnythingIsDrawn() {
        GridSpec small = new GridSpec(2, 5, 8, Unit.PIXELS, 300, 0, Background.WHITE, true);
        List<Panel> twelve = Collections.nCopies(12, noise(8, 8, ""));
        assertThatThrownBy(() -> new GridFigure(twelve, small))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("12 pictures do not fit 2 rows x 5 columns");
    }

    @Test
    void aPanelOfABatchIsAMistakeOfTheCaller() {
        Frame batch = new Frame(0, 0, 2, 1, 1, 3, new byte[6]);
        assertThatThrownBy(() -> new Panel(batch, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoteStandsBelowEverythingAndMovesNothing() {
        List<Panel> panels = List.of(noise(100, 100, ""), noise(100, 100, ""));
        Pixels without = new GridFigure(panels, spec(100, Background.WHITE)).draw();
        Pixels with = new GridFigure(panels, spec(100, Background.WHITE), "Photographs: Ann, CC-BY-4.0").draw();
        assertThat(with.crop(0, 0, without.width(), without.height()).data()).isEqualTo(without.data());
        Pixels note = with.crop(0, without.height(), with.width(), with.height() - without.height());
        assertThat(least(note)).isLessThan(100);
    }

    @Test
    void aLongNoteTakesAsManyLinesAsItNeeds() {
        List<Panel> panel = List.of(noise(100, 100, ""));
        int one = new GridFigure(panel, spec(100, Background.WHITE), "Ann").height();
        int many =
                new GridFigure(panel, spec(100, Background.WHITE), "Ann Photographer, CC-BY-4.0; ".repeat(20)).height();
        assertThat(many - one).isGreaterThan(10 * 9);
    }

    @Test
    void whereCaptionsAreLeftOutTheNoteIsToo() {
        GridSpec without = new GridSpec(0, 0, 100, Unit.PIXELS, 300, GAP, Background.WHITE, false);
        assertThat(new GridFigure(List.of(noise(100, 100, "")), without, "Ann").height())
                .isEqualTo(100 + 2 * GAP);
    }

    private static Pixels below(List<Panel> panels, Background background, int top) {
        GridFigure figure = new GridFigure(panels, spec(100, background));
        assertThat(figure.height()).isGreaterThan(top + GAP + 9);
        return figure.draw().crop(GAP + 20, top, 60, figure.height() - top - GAP);
    }

    private static IntStream samples(Pixels picture) {
        byte[] data = picture.data();
        return IntStream.range(0, data.length).map(i -> data[i] & 0xff);
    }

    private static int most(Pixels picture) {
        return samples(picture).max().orElseThrow();
    }

    private static int least(Pixels picture) {
        return samples(picture).min().orElseThrow();
    }

    private static double mean(Pixels picture) {
        return samples(picture).average().orElseThrow();
    }

    private static int rgb(Pixels picture, int x, int y) {
        int at = (y * picture.width() + x) * picture.planes();
        byte[] data = picture.data();
        return (data[at] & 0xff) << 16 | (data[at + 1] & 0xff) << 8 | data[at + 2] & 0xff;
    }

    private static Panel noise(int width, int height, String caption) {
        byte[] pixels = new byte[width * height * 3];
        new Random(width * 31L + height).nextBytes(pixels);
        return new Panel(new Frame(0, 0, 1, height, width, 3, pixels), caption);
    }

    private static GridSpec spec(double panel, Background background) {
        return new GridSpec(0, 0, panel, Unit.PIXELS, 300, GAP, background, true);
    }
}
