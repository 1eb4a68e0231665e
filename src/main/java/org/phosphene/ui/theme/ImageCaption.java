package org.phosphene.ui.theme;

import org.phosphene.studio.Picture;

/** Captions that tell the images of one run apart. */
public final class ImageCaption {

    private ImageCaption() {}

    /**
     * The caption of one image, such as {@code block11/add:15, diverse 2 of 4}; an only image has the run's.
     *
     * @param caption of the run
     * @param image 0-based
     */
    public static String of(String caption, Picture picture, int image) {
        boolean diverse = !picture.similarities().isEmpty();
        return numbered(
                diverse ? "caption.diverse" : "caption.image",
                caption,
                image,
                picture.frame().images());
    }

    /** The same for images that are called diverse already. */
    public static String numbered(String caption, Picture picture, int image) {
        return numbered("caption.numbered", caption, image, picture.frame().images());
    }

    private static String numbered(String key, String caption, int image, int images) {
        return images == 1 ? caption : Messages.get(key, caption, String.valueOf(image + 1), String.valueOf(images));
    }
}
