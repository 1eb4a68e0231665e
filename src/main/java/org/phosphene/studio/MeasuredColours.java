package org.phosphene.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.FloatArray;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.image.Resample;
import org.phosphene.optvis.param.ColourMeasure;

/** Decorrelated colours measured from a folder of photographs. */
public final class MeasuredColours {

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "gif");
    private static final int SIDE = 256; // more pixels of one photograph say little more about its colours

    private MeasuredColours() {}

    /**
     * The changes of a recipe that give it the colours of some photographs, for {@link RenderRequest#withChanges}.
     * Reads every photograph directly in the folder.
     *
     * @throws PhospheneException when there is no folder, no photograph in it, one of them cannot be read, or they have
     *     too few colours
     */
    public static Map<String, String> changes(Path folder) {
        ColourMeasure measure = new ColourMeasure();
        for (Path file : photographs(folder)) {
            Pixels photograph = PhotographReader.read(file).withoutAlpha();
            double scale = Math.min(1, SIDE / (double) Math.max(photograph.width(), photograph.height()));
            int width = Math.max(1, (int) Math.round(photograph.width() * scale));
            int height = Math.max(1, (int) Math.round(photograph.height() * scale));
            Pixels small = scale == 1 ? photograph : Resample.BILINEAR.to(photograph, width, height);
            measure.add(FloatArray.planes(small).values());
        }
        List<String> numbers = new ArrayList<>();
        for (float number : measure.colours().matrix()) {
            numbers.add(String.format(Locale.ROOT, "%.6f", number));
        }
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("parameterization.colours", "measured");
        changes.put("parameterization.colours.matrix", String.join(", ", numbers));
        return changes;
    }

    private static List<Path> photographs(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PhospheneException("There is no folder %s. Name a folder of photographs.", folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> photographs =
                    files.filter(MeasuredColours::isPhotograph).sorted().collect(Collectors.toList());
            if (photographs.isEmpty()) {
                throw new PhospheneException("There is no photograph in the folder %s.", folder);
            }
            return photographs;
        } catch (IOException e) {
            throw new PhospheneException("The folder %s cannot be read. Check that it may be.", folder, e);
        }
    }

    private static boolean isPhotograph(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
