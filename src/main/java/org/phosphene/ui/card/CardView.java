package org.phosphene.ui.card;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.phosphene.studio.RenderProgress;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** The card of a unit: its pictures and photographs, at the right the user's own words. */
public final class CardView extends BorderPane {

    private final CardViewModel model;
    private final FlowPane slots = new FlowPane(10, 10);
    private final Label progress = new Label();
    private final Button stop = IconButton.of(Icons.STOP, "card.stop", this::stopOrGoOn);

    /** To be wired: {@link CardViewModel}. */
    public CardView(CardViewModel model) {
        this.model = model;
        getStyleClass().add("card");
        setId("card");
        setTop(header());
        VBox body = new VBox(14, slots, new PhotographsPane(model.photographs()));
        body.getStyleClass().add("card-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        setCenter(scroll);
        setRight(new NotePane(model));
        Label empty = new Label(Messages.get("card.empty"));
        empty.getStyleClass().add("hint");
        empty.setWrapText(true);
        Follow.value(this, model.pictures().slotsProperty(), now -> showSlots(empty));
        Follow.changes(this, model.pictures().runningProperty(), now -> tell());
        Follow.changes(this, model.pictures().progressProperty(), now -> tell());
        new FramePump(model.pictures()::tick).runWhileShown(this);
    }

    private void showSlots(Label empty) {
        slots.getChildren()
                .setAll(model.pictures().slotsProperty().get().stream()
                        .map(SlotTile::new)
                        .toList());
        if (slots.getChildren().isEmpty()) {
            slots.getChildren().add(empty);
        }
        tell();
    }

    private HBox header() {
        Label title = new Label();
        title.setId("card-title");
        title.getStyleClass().add("stage-title");
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(60);
        progress.setId("card-progress");
        progress.getStyleClass().add("quiet");
        progress.setMinWidth(USE_PREF_SIZE);
        stop.setId("card-stop");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(
                2,
                step(Icons.LEFT, "card.previous", "card-previous", -1),
                step(Icons.RIGHT, "card.next", "card-next", 1),
                title,
                gap,
                progress,
                stop,
                IconButton.of(Icons.EXPLORE, "card.explore", model::explore),
                tray(),
                export());
        row.getStyleClass().add("card-head");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Explained step(Icons icon, String key, String id, int channels) {
        Button button = IconButton.of(icon, key, () -> model.move(channels));
        button.setId(id);
        return new Explained(
                button,
                Bindings.createStringBinding(
                        () -> model.canMove(channels) ? "" : Messages.get("card.noNeighbour"), model.unitProperty()));
    }

    private Explained tray() {
        Button button = IconButton.of(Icons.TRAY, "card.tray", model::addToTray);
        button.setId("card-to-tray");
        return new Explained(button, noUnit());
    }

    private Explained export() {
        Button button = new Button(Messages.get("card.export"), Icons.SAVE.node());
        button.setId("export-card");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> chooseFile());
        return new Explained(
                button,
                Bindings.createStringBinding(
                        () -> model.unitProperty().get() == null
                                ? Messages.get("card.noUnit")
                                : model.exportingProperty().get()
                                        ? Messages.get("card.exporting")
                                        : model.pictures().done() == 0 ? Messages.get("card.nothingYet") : "",
                        model.unitProperty(),
                        model.exportingProperty(),
                        progress.textProperty()));
    }

    private ObservableStringValue noUnit() {
        return Bindings.when(model.unitProperty().isNull())
                .then(Messages.get("card.noUnit"))
                .otherwise("");
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("card.export"));
        for (String ending : new String[] {"pdf", "png", "svg", "tiff"}) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
        }
        chooser.setInitialFileName(model.proposedFileName());
        FileKind.CARD.save(chooser, getScene().getWindow()).ifPresent(model::export);
    }

    private void stopOrGoOn() {
        if (model.pictures().runningProperty().get()) {
            model.pictures().stop();
        } else {
            model.pictures().resume();
        }
    }

    private void tell() {
        PicturesViewModel pictures = model.pictures();
        boolean running = pictures.runningProperty().get();
        RenderProgress now = pictures.progressProperty().get();
        int all = pictures.slotsProperty().get().size();
        String count = all == 0 ? "" : Messages.get("card.count", String.valueOf(pictures.done()), String.valueOf(all));
        String left = running && now != null ? " · " + RunText.step(now.step(), now.steps()) : "";
        progress.setText(count + left);
        stop.setVisible(running || pictures.unfinished());
        stop.setManaged(stop.isVisible());
        IconButton.describe(stop, running ? Icons.STOP : Icons.PLAY, running ? "card.stop" : "card.resume");
    }
}
