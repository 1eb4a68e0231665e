package org.phosphene.ui.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.studio.Preferences.Panel;

class PanelViewModelTest {

    private final PanelViewModel panel = new PanelViewModel();
    private final List<Panel> kept = new ArrayList<>();

    @Test
    void itIsAsItWasLeft() {
        panel.begin(new Panel(false, 390), kept::add);
        assertThat(panel.openProperty().get()).isFalse();
        assertThat(panel.widthProperty().get()).isEqualTo(390);
        assertThat(kept).isEmpty();
    }

    @Test
    void foldingAndUnfoldingAreKept() {
        panel.begin(Panel.DEFAULT, kept::add);
        panel.openProperty().set(false);
        panel.openProperty().set(true);
        assertThat(kept).containsExactly(new Panel(false, 0), new Panel(true, 0));
    }

    @Test
    void whatTheWindowFoldsIsNotKeptAndComesBack() {
        panel.begin(Panel.DEFAULT, kept::add);
        panel.giveWay(true);
        assertThat(panel.openProperty().get()).isFalse();
        panel.giveWay(false);
        assertThat(panel.openProperty().get()).isTrue();
        assertThat(kept).allMatch(Panel::open);
    }

    @Test
    void whatTheUserFoldedStaysFoldedWhenThereIsRoomAgain() {
        panel.begin(new Panel(false, 0), kept::add);
        panel.giveWay(true);
        panel.giveWay(false);
        assertThat(panel.openProperty().get()).isFalse();
    }
}
