package org.phosphene.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/** Where the user guide opens. */
class HelpTopicsTest {

    private final Button button = new Button();
    private final Pane figure = new Pane(button);
    private final Button rail = new Button();
    private final Pane window = new Pane(rail, figure);

    HelpTopicsTest() {
        figure.setId("figure");
    }

    @Test
    void theSectionIsThatOfThePanelAroundTheKeyboard() {
        Pane tray = new Pane(new Button());
        tray.setId("tray");
        window.getChildren().add(tray);
        assertThat(HelpTopics.of(tray.getChildren().get(0), window)).isEqualTo("figures");
        assertThat(HelpTopics.of(button, window)).isEqualTo("figures-for-a-paper");
    }

    @Test
    void whereNoPanelHasTheKeyboardItIsThatOfThePageThatIsShown() {
        assertThat(HelpTopics.of(rail, window)).isEqualTo("figures-for-a-paper");
        assertThat(HelpTopics.of(null, window)).isEqualTo("figures-for-a-paper");
    }

    @Test
    void aPageThatIsHiddenIsNotExplained() {
        figure.setVisible(false);
        assertThat(HelpTopics.of(rail, window)).isEqualTo(HelpTopics.FIRST);
    }
}
