package org.phosphene.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bundled fonts: the one measure of text for every kind of file. Lengths are in em, that is in font sizes. Text is
 * set by the fonts' advance widths, without kerning and ligatures, so that all files agree.
 */
enum FigureFont {
    /** Latin, Greek, Cyrillic and much else. */
    SANS("NotoSans-Regular.ttf"),
    /** The characters of GB 2312, kana and their punctuation. */
    SANS_SC("NotoSansSC-Regular.ttf");

    /** From the top of a line to its baseline. */
    static final double ASCENT = 1.0;

    /** From line to line. */
    static final double LINE = 1.3;

    /** What stands for a character that no font has; {@link #SANS_SC} has it. */
    private static final int BOX = 0x25a1;

    /** A piece of a line in one font. */
    record Run(FigureFont font, String text) {}

    private final String file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double perEm;
    private Font drawn;

    FigureFont(String file) {
        this.file = file;
        try {
            font = parse();
            glyphs = font.getUnicodeCmapLookup();
            perEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
        }
    }

    /** The font anew; the caller closes it. */
    TrueTypeFont parse() throws IOException {
        try (InputStream in = FigureFont.class.getResourceAsStream("fonts/" + file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    /** The font as Java draws it, in pixels. */
    synchronized Font forScreen(int size) {
        try (InputStream in = FigureFont.class.getResourceAsStream("fonts/" + file)) {
            if (drawn == null) {
                drawn = Font.createFont(Font.TRUETYPE_FONT, in);
            }
            return drawn.deriveFont((float) size);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
        }
    }

    private boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    private static FigureFont of(int character) {
        return SANS.has(character) ? SANS : SANS_SC;
    }

    /** The text with a box for every character that cannot be shown, and a space for every control character. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || Character.isISOControl(character)) {
                shown.append(' ');
            } else if (Character.getType(character) != Character.FORMAT) {
                shown.appendCodePoint(SANS.has(character) || SANS_SC.has(character) ? character : BOX);
            }
        });
        return shown.toString();
    }

    /** The text of {@link #shown} in pieces of one font. */
    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int next = text.offsetByCodePoints(at, 1);
            if (next == text.length() || of(text.codePointAt(next)) != of(text.codePointAt(start))) {
                runs.add(new Run(of(text.codePointAt(start)), text.substring(start, next)));
                start = next;
            }
            at = next;
        }
        return runs;
    }

    /** Width in em of a text of {@link #shown}. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> of(character).advance(character))
                .sum();
    }

    private synchronized double advance(int character) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(character)) / perEm;
        } catch (IOException e) {
            throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
        }
    }

    /** Outlines of a text of {@link #shown} in em, from its start on the baseline, y upwards. */
    static GeneralPath outline(String text) {
        GeneralPath path = new GeneralPath();
        double at = 0;
        for (int character : text.codePoints().toArray()) {
            FigureFont its = of(character);
            GeneralPath glyph = its.glyph(character);
            glyph.transform(new java.awt.geom.AffineTransform(1 / its.perEm, 0, 0, 1 / its.perEm, at, 0));
            path.append(glyph, false);
            at += its.advance(character);
        }
        return path;
    }

    private synchronized GeneralPath glyph(int character) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyphs.getGlyphId(character));
            return data == null ? new GeneralPath() : new GeneralPath(data.getPath());
        } catch (IOException e) {
            throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
        }
    }
}
