package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Empty;
import org.phosphene.figure.FigureSpec.Photograph;
import org.phosphene.figure.FigureSpec.RecipePicture;
import org.phosphene.figure.FigureSpec.Region;
import org.phosphene.figure.FigureSpec.Source;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.image.Size;
import org.phosphene.image.Thumbnail;
import org.phosphene.optvis.objective.Sum;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.render.NamedFile;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.optvis.render.StopRule;

/** What the cells of figures show, as far as it is on this computer. Everything here reads files. */
record FigureSources(Attachments attachments, KeptPictures pictures, RunPaces paces) {

    /**
     * The pixels of a photograph.
     *
     * @throws PhospheneException when it is missing, is another one or its region reaches beyond it
     */
    Pixels photograph(Photograph photograph) {
        Pixels all = PhotographReader.read(attachments.file(photograph.name(), photograph.sha256()));
        if (photograph.region().isEmpty()) {
            return all;
        }
        Region part = photograph.region().get();
        if ((long) part.left() + part.width() > all.width() || (long) part.top() + part.height() > all.height()) {
            throw new PhospheneException(
                    "The region of the photograph %s reaches beyond its %s x %s pixels. Mend the region in the "
                            + "figure.",
                    photograph.name(), all.width(), all.height());
        }
        return all.crop(part.left(), part.top(), part.width(), part.height());
    }

    /** What is known of a picture; empty for an empty cell. */
    Optional<FigurePicture> look(Source source) {
        if (source instanceof Photograph photograph) {
            return Optional.of(small(photograph(photograph)));
        }
        if (source instanceof RecipePicture picture) {
            Recipe recipe = RecipeJson.parse(picture.recipe());
            Optional<Frame> kept = pictures.find(recipe).map(all -> all.image(picture.image()));
            return Optional.of(
                    new FigurePicture(recipe.shape().width(), recipe.shape().height(), kept));
        }
        return Optional.empty();
    }

    private static FigurePicture small(Pixels pixels) {
        int side = Math.min(FigurePicture.LONGEST, Math.max(pixels.width(), pixels.height()));
        org.phosphene.core.Region all = org.phosphene.core.Region.whole(pixels.width(), pixels.height());
        Pixels shown = Thumbnail.of(pixels, all, side);
        Frame frame = new Frame(0, 0, 1, shown.height(), shown.width(), shown.planes(), shown.data());
        return new FigurePicture(pixels.width(), pixels.height(), Optional.of(frame));
    }

    /** What the figure has of a picture that was collected. */
    FigureItem item(GridTile tile) {
        if (tile instanceof PhotographPanel panel) {
            Photograph photograph = photograph(panel);
            return new FigureItem(
                    new Cell(photograph, panel.caption()), small(photograph(photograph)), Optional.empty());
        }
        Frame frame = tile.frame();
        FigurePicture shown = new FigurePicture(frame.width(), frame.height(), Optional.of(frame));
        if (tile instanceof GridPanel panel && panel.image() != GridPanel.BLANK) {
            return item(panel, shown);
        }
        return new FigureItem(new Cell(new Empty(), tile.caption()), shown, Optional.empty());
    }

    private FigureItem item(GridPanel panel, FigurePicture shown) {
        Picture picture = panel.picture();
        Recipe recipe = RecipeJson.parse(picture.recipe());
        int step = panel.frame().step();
        paces.took(recipe, step, picture.provenance().seconds());
        RecipePicture whole = source(recipe, panel);
        boolean stopped = recipe.method().stop() instanceof StopRule.Steps && step < recipe.steps();
        if (!stopped) {
            return new FigureItem(new Cell(whole, panel.caption()), shown, Optional.empty());
        }
        RecipePicture kept =
                recipe.stoppedAfter(step).map(early -> source(early, panel)).orElse(whole);
        if (!kept.equals(whole)) {
            boolean simple = panel.image() == GridPanel.SIMPLE;
            pictures.keep(RecipeJson.parse(kept.recipe()), simple ? panel.frame() : picture.frame());
        }
        return new FigureItem(new Cell(kept, panel.caption()), shown, Optional.of(whole));
    }

    private static RecipePicture source(Recipe recipe, GridPanel panel) {
        if (panel.image() != GridPanel.SIMPLE) {
            return new RecipePicture(RecipeJson.print(recipe), panel.image());
        }
        Recipe alone = recipe.withShape(
                new ImageShape(1, recipe.shape().height(), recipe.shape().width()));
        Recipe simple = recipe.objective() instanceof Sum sum ? alone.withObjective(sum.withoutSteered()) : alone;
        return new RecipePicture(RecipeJson.print(simple), 0);
    }

    private Photograph photograph(PhotographPanel panel) {
        Path file = panel.example().photograph();
        NamedFile named = attachments.remembered(file);
        org.phosphene.core.Region seen = panel.example().seen();
        Size size = PhotographReader.size(file);
        boolean whole = panel.whole() || seen.right() > size.width() || seen.bottom() > size.height();
        Optional<Region> region = whole
                ? Optional.empty()
                : Optional.of(new Region(seen.left(), seen.top(), seen.width(), seen.height()));
        return new Photograph(
                named.name(), named.sha256(), region, panel.example().credit().orElse(""));
    }
}
