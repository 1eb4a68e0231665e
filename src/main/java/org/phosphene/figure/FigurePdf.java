package org.phosphene.figure;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.phosphene.figure.FigureLayout.PictureBox;
import org.phosphene.figure.FigureLayout.TextLine;
import org.phosphene.image.Pixels;

/**
 * A figure as a page of its size: each picture lossless in its own pixels, text as text in embedded subsets of the
 * fonts, the JSON attached as {@value #ATTACHMENT}. No time is written: the same figure gives the same bytes.
 */
final class FigurePdf {

    static final String ATTACHMENT = "figure.json";

    private final Figure figure;
    private final PDDocument document;
    private final Map<FigureFont, PDType0Font> fonts = new EnumMap<>(FigureFont.class);
    private final Map<Pixels, PDImageXObject> images = new IdentityHashMap<>();
    private final List<TrueTypeFont> opened = new ArrayList<>();
    private final double height;

    private FigurePdf(Figure figure, PDDocument document) {
        this.figure = figure;
        this.document = document;
        this.height = figure.layout().height();
    }

    /** @param out stays open */
    static void write(Figure figure, String json, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            FigurePdf pdf = new FigurePdf(figure, document);
            try {
                pdf.page();
                pdf.attach(json);
                document.save(out);
            } finally {
                for (TrueTypeFont font : pdf.opened) {
                    font.close();
                }
            }
        }
    }

    private void page() throws IOException {
        FigureLayout layout = figure.layout();
        PDPage page = new PDPage(new PDRectangle(points(layout.width()), points(height)));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            OptionalInt background = figure.spec().style().background();
            if (background.isPresent()) {
                content.setNonStrokingColor(new Color(background.getAsInt()));
                content.addRect(0, 0, points(layout.width()), points(height));
                content.fill();
            }
            for (PictureBox box : layout.pictures()) {
                content.drawImage(
                        image(figure.picture(box.cell())),
                        points(box.left()),
                        points(height - box.top() - box.height()),
                        points(box.width()),
                        points(box.height()));
            }
            content.setNonStrokingColor(Ink.isWhiteOn(background) ? Color.WHITE : Color.BLACK);
            for (TextLine line : layout.texts()) {
                write(content, line);
            }
        }
    }

    private PDImageXObject image(Pixels pixels) throws IOException {
        PDImageXObject image = images.get(pixels);
        if (image == null) {
            image = LosslessFactory.createFromImage(document, Buffered.of(pixels));
            images.put(pixels, image);
        }
        return image;
    }

    private void write(PDPageContentStream content, TextLine line) throws IOException {
        content.beginText();
        double angle = line.upwards() ? Math.PI / 2 : 0;
        content.setTextMatrix(Matrix.getRotateInstance(angle, points(line.x()), points(height - line.y())));
        for (FigureFont.Run run : FigureFont.runs(line.text())) {
            content.setFont(font(run.font()), points(line.size()));
            content.showText(run.text());
        }
        content.endText();
    }

    private PDType0Font font(FigureFont which) throws IOException {
        PDType0Font font = fonts.get(which);
        if (font == null) {
            TrueTypeFont parsed = which.parse();
            opened.add(parsed);
            font = PDType0Font.load(document, parsed, true);
            fonts.put(which, font);
        }
        return font;
    }

    private void attach(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile(ATTACHMENT);
        named.setFileUnicode(ATTACHMENT);
        named.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(ATTACHMENT, named));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static float points(double millimetres) {
        return (float) (millimetres / FigureLayout.POINT);
    }
}
