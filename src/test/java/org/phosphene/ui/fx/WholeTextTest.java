package org.phosphene.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.testkit.DisplayRequired;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class WholeTextTest {

    private final Label cut = new Label("A sentence that is longer than its place");
    private final Label whole = new Label("Short");

    @Start
    void show(Stage stage) {
        cut.setMaxWidth(90);
        Scene scene = new Scene(new VBox(40, cut, whole), 300, 200);
        WholeText.watch(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void onlyATextThatIsCutIsSaidToWhoeverPointsAtIt(FxRobot robot) {
        robot.moveTo(whole).moveTo(cut).moveTo(whole);
        assertThat(cut.getTooltip().getText()).isEqualTo("A sentence that is longer than its place");
        assertThat(whole.getTooltip()).isNull();
        robot.interact(() -> cut.setText("Another sentence that is too long"));
        assertThat(cut.getTooltip().getText()).startsWith("Another");
    }
}
