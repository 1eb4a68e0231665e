package org.phosphene.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Animations as GIF: 256 colours a picture, what is transparent on white. */
public final class AnimatedGif {

    /** Of the writer that comes with Java. */
    private static final String METADATA = "javax_imageio_gif_image_1.0";

    private static final byte[] FOR_EVER = {1, 0, 0};

    private AnimatedGif() {}

    /**
     * Writes an animation that goes round for ever.
     *
     * @param text such as a recipe, kept as the comment of the file; beyond ASCII as {@code \}uXXXX
     * @param out stays open
     */
    public static void write(Animation animation, String text, OutputStream out) throws IOException {
        ImageWriter writer = writer();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < animation.pictures().size(); i++) {
                BufferedImage image = image(animation.pictures().get(i));
                IIOMetadata metadata =
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
                IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(METADATA);
                control(root, animation.stays(i));
                if (i == 0) {
                    loop(root);
                    comment(root, text);
                }
                metadata.setFromTree(METADATA, root);
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriter writer() {
        for (Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("gif"); all.hasNext(); ) {
            ImageWriter writer = all.next();
            if (METADATA.equals(writer.getOriginatingProvider().getNativeImageMetadataFormatName())) {
                return writer;
            }
        }
        throw new IllegalStateException("Java's own GIF writer is missing");
    }

    private static BufferedImage image(Pixels picture) {
        byte[] rgb = Animation.onWhite(picture);
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            int colour = (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | rgb[3 * i + 2] & 0xff;
            image.setRGB(i % picture.width(), i / picture.width(), colour);
        }
        return image;
    }

    private static void control(IIOMetadataNode root, int milliseconds) {
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(milliseconds / 10));
        replace(root, control);
    }

    private static void loop(IIOMetadataNode root) {
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(FOR_EVER.clone());
        IIOMetadataNode all = new IIOMetadataNode("ApplicationExtensions");
        all.appendChild(loop);
        replace(root, all);
    }

    private static void comment(IIOMetadataNode root, String text) {
        StringBuilder ascii = new StringBuilder();
        for (char each : text.toCharArray()) {
            ascii.append(each < 128 ? String.valueOf(each) : String.format("\\u%04x", (int) each));
        }
        IIOMetadataNode comment = new IIOMetadataNode("CommentExtension");
        comment.setAttribute("value", ascii.toString());
        IIOMetadataNode all = new IIOMetadataNode("CommentExtensions");
        all.appendChild(comment);
        replace(root, all);
    }

    private static void replace(IIOMetadataNode root, IIOMetadataNode node) {
        for (int i = root.getLength() - 1; i >= 0; i--) {
            if (root.item(i).getNodeName().equals(node.getNodeName())) {
                root.removeChild(root.item(i));
            }
        }
        root.appendChild(node);
    }
}
