package org.phosphene.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Photograph;
import org.phosphene.figure.FigureSpec.RecipePicture;
import org.phosphene.image.Pixels;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.render.Preset;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;

/** Figures that tests are made of. */
final class Figures {

    static final String LATIN = "A dog’s head, 45° & <more>: naïve αβγ, right";
    static final String CHINESE = "通道十五：狗的头部与眼睛，特征可视化的一张图片，文字没有空格";
    static final String CREDIT = "Zoë Müller, CC BY-SA 3.0";
    static final String HASH = "0123456789abcdef".repeat(4);

    private Figures() {}

    static String recipe(long seed) {
        return RecipeJson.print(Recipe.of(
                new Recipe.NetworkRef("some-network", HASH),
                Objective.parse("block5/add:3"),
                new ImageShape(2, 32, 48),
                Preset.all().get(0),
                seed));
    }

    /** Two rows of three, the last cell empty, the fourth a photograph of another shape, with titles. */
    static FigureSpec spec() {
        List<Cell> cells = List.of(
                new Cell(new RecipePicture(recipe(0), 0), LATIN),
                new Cell(new RecipePicture(recipe(0), 1), CHINESE),
                new Cell(new RecipePicture(recipe(1), 0), ""),
                new Cell(new Photograph("dog.jpg", HASH, Optional.empty(), CREDIT), "Photograph"),
                new Cell(new RecipePicture(recipe(2), 0), "last"));
        return FigureSpec.of(3, cells).withTitles(List.of("Row 1", "第二行"), List.of("first", "second", "第三"));
    }

    static Figure figure(FigureSpec spec) {
        List<Optional<Pixels>> pictures = new ArrayList<>();
        Random random = new Random(1);
        for (Cell cell : spec.cells()) {
            boolean photograph = cell.source() instanceof Photograph;
            byte[] data = new byte[photograph ? 40 * 60 * 3 : 48 * 32 * 3];
            random.nextBytes(data);
            Pixels pixels = photograph ? new Pixels(40, 60, 3, data) : new Pixels(48, 32, 3, data);
            pictures.add(cell.equals(Cell.EMPTY) ? Optional.empty() : Optional.of(pixels));
        }
        return new Figure(spec, pictures);
    }
}
