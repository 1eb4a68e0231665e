package org.phosphene.ui.start;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** What to do first, and the networks to do it with. */
public final class StartView extends ScrollPane {

    private static final double GAP = 12;
    private static final double CARD = 240;
    private static final double CARD_HEIGHT = 104;
    private static final double READABLE = 860;

    private final Consumer<NetworkChoice> open;

    /**
     * What the buttons do.
     *
     * @param explore shows the page on which pictures grow
     * @param file asks for a network's file
     * @param photograph asks for a photograph and shows what it excites
     * @param guide opens the user guide
     */
    public record FirstSteps(Runnable explore, Runnable file, Runnable photograph, Runnable guide) {}

    /** @param open opens a network, or asks before it is downloaded */
    public StartView(StartViewModel model, Consumer<NetworkChoice> open, FirstSteps actions) {
        this.open = open;
        setId("start");
        getStyleClass().add("start");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        Label title = new Label(Messages.get("begin.title"));
        title.getStyleClass().add(Styles.TITLE_2);
        VBox content = new VBox(
                GAP,
                title,
                sentence("begin.first"),
                buttons(actions),
                networks("begin.recent", model.recent()),
                networks("begin.bundled", model.bundled()),
                networks("begin.downloadable", model.downloadable()),
                drop());
        content.getStyleClass().add("content");
        content.setMaxWidth(READABLE);
        setContent(content);
        model.refresh();
    }

    private static Label sentence(String key) {
        Label label = new Label(Messages.get(key));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static FlowPane buttons(FirstSteps actions) {
        Button explore = button("begin.explore", Icons.EXPLORE, actions.explore());
        explore.getStyleClass().add(Styles.ACCENT);
        return new FlowPane(
                GAP / 2,
                GAP / 2,
                explore,
                button("begin.file", Icons.OPEN, actions.file()),
                button("begin.photograph", Icons.PHOTOGRAPH, actions.photograph()),
                button("begin.guide", Icons.HELP, actions.guide()));
    }

    private static Button button(String key, Icons icon, Runnable action) {
        Button button = new Button(Messages.get(key), icon.node());
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> action.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Nothing where there are none. */
    private VBox networks(String key, ObservableList<NetworkChoice> choices) {
        Label heading = new Label(Messages.get(key));
        heading.getStyleClass().add(Styles.TITLE_4);
        FlowPane cards = new FlowPane(GAP, GAP);
        Runnable fill = () ->
                cards.getChildren().setAll(choices.stream().map(this::card).toList());
        Follow.list(cards, choices, fill);
        fill.run();
        VBox section = new VBox(GAP / 2, heading, cards);
        section.visibleProperty().bind(Bindings.isNotEmpty(choices));
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private Button card(NetworkChoice choice) {
        Label title = new Label(Messages.said(choice.title()));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Label note = new Label(Messages.said(choice.note()));
        note.getStyleClass().addAll("quiet", "detail");
        note.setWrapText(true);
        VBox words = new VBox(2, title, note);
        Button card = new Button(null, words);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.getStyleClass().add("network-card");
        card.setAccessibleText(Messages.said(choice.title()) + ". " + Messages.said(choice.note()));
        card.setAlignment(Pos.TOP_LEFT);
        Em.width(card, CARD);
        Em.prefHeight(card, CARD_HEIGHT);
        card.setOnAction(event -> open.accept(choice));
        return card;
    }

    private static Label drop() {
        Label words = sentence("begin.drop");
        words.getStyleClass().addAll("quiet", "drop-place");
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }
}
