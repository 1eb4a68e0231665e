package org.phosphene.ui.help;

import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.phosphene.ui.theme.Language;
import org.phosphene.ui.theme.Messages;

/** The user guide beside the window, opened at the section about what has the keyboard. */
public final class HelpWindow implements Runnable {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;
    private static final double CONTENTS = 250;

    private final Window owner;
    private Dialog<Void> dialog;
    private Guide guide;
    private Language language;
    private ListView<Guide.Section> contents;
    private ScrollPane scroll;

    /** @param owner the window that is helped with; nothing is read before the first call */
    public HelpWindow(Window owner) {
        this.owner = owner;
    }

    /** Opens the guide at the section of the panel that has the keyboard, or turns to it. */
    @Override
    public void run() {
        String topic =
                HelpTopics.of(owner.getScene().getFocusOwner(), owner.getScene().getRoot());
        Language now = Messages.languageProperty().get();
        if (dialog == null || now != language) {
            if (dialog != null) {
                dialog.close();
            }
            language = now;
            dialog = make();
        }
        show(topic);
        if (!dialog.isShowing()) {
            dialog.show();
        }
        contents.requestFocus();
    }

    private Dialog<Void> make() {
        guide = Guide.load(language);
        contents = contents();
        scroll = new ScrollPane();
        scroll.setId("guide-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        Dialog<Void> made = new Dialog<>();
        made.initOwner(owner);
        made.initModality(Modality.NONE);
        made.setResizable(true);
        made.setTitle(Messages.get("help.title"));
        made.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        made.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(Messages.get("help.close"), ButtonData.CANCEL_CLOSE));
        made.getDialogPane().setId("help");
        made.getDialogPane().getStyleClass().addAll("wide", "help-dialog");
        made.getDialogPane().setPrefSize(WIDTH, HEIGHT);
        made.getDialogPane().setContent(new HBox(contents, scroll));
        return made;
    }

    private ListView<Guide.Section> contents() {
        ListView<Guide.Section> list = new ListView<>();
        list.setId("guide-contents");
        list.setAccessibleText(Messages.get("help.contents"));
        list.getStyleClass().add(Styles.DENSE);
        list.setMinWidth(CONTENTS);
        list.setMaxWidth(CONTENTS);
        list.getItems().setAll(guide.sections());
        list.setCellFactory(view -> new TitleCell());
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                fill(now);
            }
        });
        return list;
    }

    /** Links lead to sections; others name files of the program's folder, whose path is told in the text. */
    private void follow(String address) {
        if (address.startsWith("#")) {
            show(address);
        }
    }

    private void show(String anchor) {
        guide.section(anchor).ifPresent(section -> {
            contents.getSelectionModel().select(section);
            contents.scrollTo(section);
        });
    }

    private void fill(Guide.Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().add(Styles.TITLE_3);
        title.setWrapText(true);
        VBox text = new VBox(12, title);
        text.setPadding(new Insets(4, 20, 20, 20));
        Blocks blocks = new Blocks(this::follow);
        section.blocks().forEach(block -> text.getChildren().add(blocks.of(block)));
        scroll.setContent(text);
        scroll.setVvalue(0);
    }

    private static final class TitleCell extends ListCell<Guide.Section> {

        private static final double INDENT = 14;

        @Override
        protected void updateItem(Guide.Section section, boolean empty) {
            super.updateItem(section, empty);
            setText(empty || section == null ? "" : section.title());
            int depth = empty || section == null ? 0 : Math.max(0, section.level() - 2);
            setPadding(new Insets(4, 8, 4, 10 + INDENT * depth));
            setMinWidth(0);
            setPrefWidth(0);
            setWrapText(true);
            setMinHeight(Region.USE_PREF_SIZE);
        }
    }
}
