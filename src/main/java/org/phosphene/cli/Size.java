package org.phosphene.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Width and height of a picture as they are typed: {@code 224x160}, or one number for a square.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Size(int width, int height) {

    /** Reads the text of an option. */
    static final class Converter implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            if (!text.matches("[0-9]{1,9}(x[0-9]{1,9})?")) {
                throw new TypeConversionException("'" + text + "' is not a size such as 224x160");
            }
            String[] sides = text.split("x");
            Size size = new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[sides.length - 1]));
            if (size.width < 1 || size.height < 1) {
                throw new TypeConversionException("a picture has at least one pixel, not " + text);
            }
            return size;
        }
    }
}
