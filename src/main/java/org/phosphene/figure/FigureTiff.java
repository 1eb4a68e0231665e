package org.phosphene.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.phosphene.image.Pixels;

/** Pictures as TIFF (LZW) with their resolution and a text. */
final class FigureTiff {

    /** Of the writer that comes with Java: its directory takes tags by their numbers. */
    private static final String METADATA = "javax_imageio_tiff_image_1.0";

    private FigureTiff() {}

    /**
     * Writes a picture.
     *
     * @param text JSON, kept in the tag ImageDescription; beyond ASCII as {@code \}uXXXX, since the tag is ASCII
     * @param out stays open
     */
    static void write(Pixels picture, int dpi, String text, OutputStream out) throws IOException {
        ImageWriter writer = writer();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("LZW");
            java.awt.image.BufferedImage image = Buffered.of(picture);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), how);
            TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
            long[][] resolution = {{dpi, 1}};
            add(directory, BaselineTIFFTagSet.TAG_X_RESOLUTION, TIFFTag.TIFF_RATIONAL, resolution);
            add(directory, BaselineTIFFTagSet.TAG_Y_RESOLUTION, TIFFTag.TIFF_RATIONAL, resolution);
            add(directory, BaselineTIFFTagSet.TAG_RESOLUTION_UNIT, TIFFTag.TIFF_SHORT, new char[] {
                BaselineTIFFTagSet.RESOLUTION_UNIT_INCH
            });
            add(directory, BaselineTIFFTagSet.TAG_IMAGE_DESCRIPTION, TIFFTag.TIFF_ASCII, new String[] {ascii(text)});
            writer.write(null, new IIOImage(image, null, directory.getAsMetadata()), how);
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriter writer() {
        for (Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("tiff"); all.hasNext(); ) {
            ImageWriter writer = all.next();
            if (METADATA.equals(writer.getOriginatingProvider().getNativeImageMetadataFormatName())) {
                return writer;
            }
        }
        throw new IllegalStateException("Java's own TIFF writer is missing");
    }

    private static void add(TIFFDirectory directory, int tag, int type, Object values) {
        TIFFTag its = BaselineTIFFTagSet.getInstance().getTag(tag);
        directory.addTIFFField(new TIFFField(its, type, 1, values));
    }

    private static String ascii(String json) {
        StringBuilder text = new StringBuilder();
        for (char each : json.toCharArray()) {
            text.append(each < 128 ? String.valueOf(each) : String.format("\\u%04x", (int) each));
        }
        return text.toString();
    }
}
