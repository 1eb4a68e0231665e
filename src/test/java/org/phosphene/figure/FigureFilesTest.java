package org.phosphene.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureLayout.PictureBox;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.figure.FigureSpec.Style;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;
import org.phosphene.testkit.Unsaved;

/** The files as programs of others read them. */
class FigureFilesTest {

    private static final Figure FIGURE = Figures.figure(Figures.spec());

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aFigureThatCannotBeSavedLeavesTheOneThatWasThere(Format format, @TempDir Path there) {
        Path out = there.resolve("a." + format.name().toLowerCase(java.util.Locale.ROOT));
        Figures.figure(Figures.spec()).save(out, format);
        Figure other = Figures.figure(Figures.spec().withColumns(2));
        Unsaved.leavesAllAsItWas(there, () -> other.save(out, format));
    }

    @Test
    void pdfimagesFindsEveryPictureByteForByte() throws Exception {
        Path pdf = FIGURE.save(folder.resolve("a.pdf"), Format.PDF);
        run(
                "poppler-utils",
                "pdfimages",
                "-png",
                pdf.toString(),
                folder.resolve("cell").toString());
        List<PictureBox> boxes = FIGURE.layout().pictures();
        for (int i = 0; i < boxes.size(); i++) {
            byte[] found = PhotographReader.read(folder.resolve(String.format("cell-%03d.png", i)))
                    .data();
            assertThat(found).isEqualTo(FIGURE.picture(boxes.get(i).cell()).data());
        }
        assertThat(folder.resolve(String.format("cell-%03d.png", boxes.size()))).doesNotExist();
    }

    @Test
    void pdfimagesFindsColoursAndAlphaOfATransparentPictureByteForByte() throws Exception {
        byte[] data = new byte[6 * 4 * 4];
        new java.util.Random(2).nextBytes(data);
        Pixels clear = new Pixels(6, 4, 4, data);
        Figure figure = new Figure(
                FigureSpec.of(1, List.of(Figures.spec().cells().get(0))), List.of(java.util.Optional.of(clear)));
        Path pdf = figure.save(folder.resolve("a.pdf"), Format.PDF);
        run("poppler-utils", "pdfimages", "-png", pdf + "", folder.resolve("cell") + "");
        byte[] colours = PhotographReader.read(folder.resolve("cell-000.png")).data();
        byte[] alpha = PhotographReader.read(folder.resolve("cell-001.png")).data(); // grey, so three times each
        for (int i = 0; i < 24; i++) {
            assertThat(Arrays.copyOfRange(colours, 3 * i, 3 * i + 3))
                    .isEqualTo(Arrays.copyOfRange(data, 4 * i, 4 * i + 3));
            assertThat(alpha[3 * i]).isEqualTo(data[4 * i + 3]);
        }
    }

    @Test
    void pdftotextFindsEveryCaptionTitleAndCreditChineseIncluded() throws Exception {
        Path pdf = FIGURE.save(folder.resolve("a.pdf"), Format.PDF);
        run("poppler-utils", "pdftotext", "-raw", "-enc", "UTF-8", pdf.toString(), folder.resolve("a.txt") + "");
        String text = Files.readString(folder.resolve("a.txt")).replaceAll("\\s", "");
        FigureSpec spec = FIGURE.spec();
        Stream<String> captions = spec.cells().stream().map(Cell::caption);
        Stream.of(captions, spec.rowTitles().stream(), spec.columnTitles().stream(), Stream.of(Figures.CREDIT))
                .flatMap(each -> each)
                .forEach(each -> assertThat(text).contains(each.replaceAll("\\s", "")));
        assertThat(text).contains("(a)", "(e)").doesNotContain("(f)");
    }

    @Test
    void pdffontsNamesEmbeddedSubsetsOnly() throws Exception {
        Path pdf = FIGURE.save(folder.resolve("a.pdf"), Format.PDF);
        List<String> fonts =
                run("poppler-utils", "pdffonts", pdf.toString()).lines().skip(2).toList();
        assertThat(fonts).hasSize(2);
        assertThat(fonts).allMatch(font -> font.matches(".*\\+NotoSans(SC)?-Regular .* yes +yes +yes .*"));
    }

    @Test
    void pngTiffAndTheDrawnSvgHaveTheSizeAndResolutionOfTheLayout() throws Exception {
        for (int dpi : new int[] {300, 600}) {
            Style style = new Style(true, 8, 2, 1, OptionalInt.of(0xffffff), 85, dpi);
            Figure figure = Figures.figure(Figures.spec().withStyle(style));
            Path svg = figure.save(folder.resolve("a.svg"), Format.SVG);
            Path drawn = folder.resolve("drawn.png");
            String resolution = String.valueOf(dpi);
            run("librsvg2-bin", "rsvg-convert", "-d", resolution, "-p", resolution, "-o", drawn + "", svg + "");
            long width = Math.round(85 / 25.4 * dpi);
            long height = Math.round(figure.layout().height() / 25.4 * dpi);
            for (Format format : List.of(Format.PNG, Format.TIFF)) {
                Path file = figure.save(folder.resolve("a." + format.name().toLowerCase()), format);
                List<Double> found = identified(file);
                assertThat(found.subList(0, 2)).containsExactly((double) width, (double) height);
                assertThat(found.get(2)).isCloseTo(dpi, within(0.02));
                assertThat(found.get(3)).isCloseTo(dpi, within(0.02));
            }
            List<Double> found = identified(drawn);
            assertThat(found.get(0)).isCloseTo(width, within(1));
            assertThat(found.get(1)).isCloseTo(height, within(1));
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    /** Width and height in pixels, resolution across and down in dots per inch. */
    private List<Double> identified(Path file) throws Exception {
        String text = run("imagemagick", "identify", "-units", "PixelsPerInch", "-format", "%w %h %x %y", file + "");
        return Arrays.stream(text.trim().split(" ")).map(Double::valueOf).toList();
    }

    @Test
    void theDrawnSvgShowsWhatThePngShows() throws Exception {
        Path svg = FIGURE.save(folder.resolve("a.svg"), Format.SVG);
        Path drawn = folder.resolve("drawn.png");
        run("librsvg2-bin", "rsvg-convert", "-w", "1004", "-o", drawn + "", svg + "");
        var ours = FigureRaster.draw(FIGURE);
        var theirs = PhotographReader.read(drawn);
        FigureLayout.TextLine line = FIGURE.layout().texts().get(0);
        int x = (int) (line.x() / 25.4 * 300);
        int y = (int) (line.y() / 25.4 * 300);
        assertThat(darkness(theirs, x, y - 25, 100, 25))
                .isCloseTo(darkness(ours, x, y - 25, 100, 25), within(0.02))
                .isGreaterThan(0.05);
    }

    private static double darkness(org.phosphene.image.Pixels pixels, int left, int top, int width, int height) {
        double sum = 0;
        for (int i = 0; i < width * height; i++) {
            int at = ((top + i / width) * pixels.width() + left + i % width) * pixels.planes();
            sum += 1 - (pixels.data()[at] & 0xff) / 255.0;
        }
        return sum / (width * height);
    }

    @Test
    void everyFileHoldsTheFigureAndOneBesideItMakesItAgain() throws Exception {
        for (Format format : List.of(Format.PDF, Format.SVG, Format.PNG, Format.TIFF)) {
            Path file = FIGURE.save(folder.resolve("my figure." + format.name().toLowerCase()), format);
            assertThat(FigureJson.parse(inside(file, format))).isEqualTo(FIGURE.spec());
            Path beside = folder.resolve("my figure.figure.json");
            assertThat(FigureJson.read(beside)).isEqualTo(FIGURE.spec());
            assertThat(Files.readString(beside))
                    .contains("phosphene figure --spec 'my figure.figure.json' --out 'my figure.");
            byte[] first = Files.readAllBytes(file);
            FIGURE.save(file, format);
            assertThat(Files.readAllBytes(file)).isEqualTo(first);
        }
    }

    private String inside(Path file, Format format) throws Exception {
        switch (format) {
            case PDF:
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    var files = document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames();
                    return new String(
                            files.get(FigurePdf.ATTACHMENT).getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
                }
            case SVG:
                var builder = javax.xml.parsers.DocumentBuilderFactory.newInstance();
                var document = builder.newDocumentBuilder().parse(file.toFile());
                return document.getElementsByTagName("metadata").item(0).getTextContent();
            case PNG:
                return PngText.read(file).orElseThrow();
            default:
                return run("imagemagick", "identify", "-format", "%[tiff:document]%c", file + "");
        }
    }

    @Test
    void aTransparentFigureStaysSoAndADarkOneHasWhiteText() {
        Style clear = new Style(true, 8, 2, 1, OptionalInt.empty(), 85, 150);
        var drawn = FigureRaster.draw(Figures.figure(Figures.spec().withStyle(clear)));
        assertThat(drawn.planes()).isEqualTo(4);
        assertThat(drawn.data()[3]).isZero();
        Style dark = new Style(true, 8, 2, 1, OptionalInt.of(0x102030), 85, 150);
        Figure onDark = Figures.figure(Figures.spec().withStyle(dark));
        var pixels = FigureRaster.draw(onDark);
        assertThat(pixels.crop(0, 0, 1, 1).data()).containsExactly(0x10, 0x20, 0x30);
        FigureLayout.TextLine line = onDark.layout().texts().get(0);
        int x = (int) (line.x() / 25.4 * 150);
        int y = (int) (line.y() / 25.4 * 150);
        assertThat(darkness(pixels, x, y - 12, 40, 12)).isLessThan(0.9).isGreaterThan(0.3);
    }

    @Test
    void aFigureOfTooManyPixelsIsRefusedWithASentence() {
        Style huge = new Style(true, 8, 2, 1, OptionalInt.of(0), 1_000, 1_200);
        Figure figure = Figures.figure(Figures.spec().withStyle(huge));
        assertThatThrownBy(() -> figure.save(folder.resolve("a.png"), Format.PNG))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("fewer dots per inch");
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @Test
    void aFolderHasEachPictureATableAndTwoTexts() throws Exception {
        Path out = FIGURE.save(folder.resolve("parts"), Format.FOLDER);
        assertThat(PhotographReader.read(out.resolve("row01-column02.png")).data())
                .isEqualTo(FIGURE.picture(1).data());
        assertThat(PngText.read(out.resolve("row01-column01.png"))).contains(Figures.recipe(0));
        assertThat(out.resolve("row02-column03.png")).doesNotExist();
        List<String> csv = Files.readAllLines(out.resolve("figure.csv"));
        assertThat(csv).hasSize(6);
        assertThat(csv.get(1))
                .isEqualTo("row01-column01.png,1,1,Row 1,first,(a),\"" + Figures.LATIN
                        + "\",recipe,0,block5/add:3,some-network," + Figures.HASH + ",");
        assertThat(csv.get(4)).endsWith("\"" + Figures.CREDIT + "\"");
        assertThat(Files.readString(out.resolve("figure.tex")))
                .contains("\\includegraphics[width=\\linewidth]{row01-column01.png}")
                .contains("45° \\& <more>", Figures.CHINESE);
        assertThat(Files.readString(out.resolve("figure.md"))).contains("![](row01-column01.png)", "\\<more\\>");
        assertThat(FigureJson.read(out.resolve("figure.json"))).isEqualTo(FIGURE.spec());
    }

    private String run(String debianPackage, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        File output = folder.resolve("output.txt").toFile();
        try {
            Process process = new ProcessBuilder(all)
                    .redirectOutput(output)
                    .redirectError(folder.resolve("errors.txt").toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("errors.txt")))
                    .isZero();
        } catch (IOException e) {
            fail("This test reads the file with " + command[0] + ", which is missing. Install the package "
                    + debianPackage + ", or run packaging/test.sh, which does.");
        }
        return Files.readString(output.toPath());
    }
}
