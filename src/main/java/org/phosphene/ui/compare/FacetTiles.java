package org.phosphene.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phosphene.core.Frame;
import org.phosphene.studio.Picture;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.fx.FrameImage;
import org.phosphene.ui.fx.Tiling;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** The picture of each facet, and under it the photograph at its centre and how many are like that. */
final class FacetTiles extends Region {

    private static final double GAP = 8;
    private static final double PHOTOGRAPH = 44;
    private static final double TEXT = 20;
    private static final double FOOT = PHOTOGRAPH + TEXT;

    private final FacetsViewModel model;
    private final List<Tile> tiles = new ArrayList<>();
    private Frame frame;

    FacetTiles(FacetsViewModel model) {
        this.model = model;
        setId("facet-tiles");
        setAccessibleText(Messages.get("facets.pictures"));
        Follow.value(this, model.facesProperty(), this::fill);
        Follow.value(this, model.run().frameProperty(), this::grow);
        Follow.value(this, model.run().pictureProperty(), this::number);
    }

    private void fill(List<FacetFace> faces) {
        while (tiles.size() < faces.size()) {
            tiles.add(new Tile(tiles.size()));
            getChildren().add(tiles.get(tiles.size() - 1));
        }
        while (tiles.size() > faces.size()) {
            getChildren().remove(tiles.remove(tiles.size() - 1));
        }
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(faces.get(i));
        }
        grow(frame);
        requestLayout();
    }

    private void grow(Frame newest) {
        frame = newest;
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).picture.show(newest != null && i < newest.images() ? newest.image(i) : null);
        }
    }

    /** The activation of each under its picture, once it is made. */
    private void number(Picture made) {
        for (int i = 0; i < tiles.size(); i++) {
            boolean known = made != null && i < made.activations().size();
            tiles.get(i)
                    .picture
                    .setNumbers(
                            known ? List.of(RunText.number(made.activations().get(i))) : List.of());
        }
    }

    @Override
    protected void layoutChildren() {
        if (tiles.isEmpty()) {
            return;
        }
        int width = frame == null ? 1 : frame.width();
        int height = frame == null ? 1 : frame.height();
        Tiling tiling = Tiling.largest(tiles.size(), width, height, getWidth(), getHeight(), GAP, FOOT);
        double cellWidth = (getWidth() - GAP * (tiling.columns() - 1)) / tiling.columns();
        double cellHeight = (getHeight() - GAP * (tiling.rows() - 1)) / tiling.rows();
        for (int i = 0; i < tiles.size(); i++) {
            double x = i % tiling.columns() * (cellWidth + GAP);
            double y = i / tiling.columns() * (cellHeight + GAP);
            Rectangle2D place = new Rectangle2D(x, y, Math.max(0, cellWidth), Math.max(0, cellHeight));
            tiles.get(i).resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
    }

    private final class Tile extends VBox {

        private final int index;
        private final FrameCanvas picture = new FrameCanvas();
        private final ImageView photograph = new ImageView();
        private final Label words = new Label();
        private final Tooltip tip = new Tooltip();

        Tile(int index) {
            this.index = index;
            getStyleClass().add("facet");
            picture.dimmedProperty().bind(model.run().staleProperty());
            VBox.setVgrow(picture, Priority.ALWAYS);
            photograph.setFitWidth(PHOTOGRAPH);
            photograph.setFitHeight(PHOTOGRAPH);
            photograph.setPreserveRatio(true);
            words.getStyleClass().addAll("quiet", "detail");
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            VBox foot = new VBox(photograph, words);
            foot.setAlignment(Pos.CENTER);
            foot.setMinHeight(FOOT);
            foot.setMaxHeight(FOOT);
            Tooltip.install(foot, tip);
            getChildren().addAll(picture, foot);
        }

        void show(FacetFace face) {
            String number = String.valueOf(index + 1);
            photograph.setImage(
                    face.photograph().map(shown -> FrameImage.still(shown, 0)).orElse(null));
            String share = Messages.get("facets.share", String.valueOf(face.members()), String.valueOf(face.all()));
            words.setText(face.problem().isEmpty() ? share : Messages.get("facets.gone"));
            String name =
                    Messages.get("facets.photograph", number, face.centre().name());
            photograph.setAccessibleText(name);
            String credit = face.centre().credit().orElse("");
            tip.setText(String.join("\n", name, face.problem().isEmpty() ? credit : face.problem())
                    .strip());
        }
    }
}
