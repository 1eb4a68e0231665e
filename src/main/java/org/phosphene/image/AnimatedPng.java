package org.phosphene.image;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Animations as PNG (PNG specification, third edition): every colour and transparency as it is. A program that knows no
 * animations shows the last picture.
 */
public final class AnimatedPng {

    private AnimatedPng() {}

    /**
     * Writes an animation that goes round for ever.
     *
     * @param text such as a recipe, found again by {@link PngText#read}
     * @param out stays open
     */
    public static void write(Animation animation, String text, OutputStream out) throws IOException {
        List<Pixels> pictures = animation.pictures();
        Pixels last = pictures.get(pictures.size() - 1);
        PngWriter png = new PngWriter(out);
        png.start(last);
        png.animation(pictures.size());
        png.text(PngText.KEYWORD, text);
        png.pixels(last); // without a fcTL before it: no part of the animation
        for (int i = 0; i < pictures.size(); i++) {
            png.frame(pictures.get(i), animation.stays(i));
            png.laterPixels(pictures.get(i));
        }
        png.end();
    }
}
