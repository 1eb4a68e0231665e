package org.phosphene.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.ChannelFigures;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.reading.ReadingStudio;
import org.phosphene.ui.reading.TestReadings;
import org.phosphene.ui.theme.ChannelOrder;
import org.phosphene.ui.theme.SortViewModel;
import org.phosphene.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class ChannelsViewTest {

    private final TestReadings readings = new TestReadings();
    private final List<Throwable> errors = new ArrayList<>();
    private final ScriptedNetwork network = new ScriptedNetwork("efficientnet-lite0");
    private final ChannelsViewModel channels = new ChannelsViewModel(unit -> {});
    private SortViewModel sort;
    private ChannelsView view;

    @Start
    void show(Stage stage) {
        Fx.reportTo(errors::add);
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> errors.add(error));
        ThemeChoice.LIGHT.apply();
        readings.haveCategories(
                IntStream.range(0, 40).mapToObj(i -> "class " + i).toList());
        readings.haveScanned(130);
        sort = channels.sorting(ReadingStudio.of(new ScriptedStudio(), readings), Fx.executor());
        channels.show(network, network.layer("block1/add").orElseThrow());
        view = new ChannelsView(channels, sort);
        view.setMinWidth(178);
        view.setMaxWidth(178);
        Scene scene = new Scene(new HBox(view), 500, 720);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void sortByClass(FxRobot robot) {
        robot.interact(() -> sort.orderProperty().set(ChannelOrder.SELECTIVITY));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Bounds bounds(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theClassStandsBelowTheOrderAsWideAsTheColumn(FxRobot robot) {
        sortByClass(robot);
        Bounds order = bounds(robot, "#channel-order");
        Bounds category = bounds(robot, "#channel-order-class");
        assertThat(category.getMinY()).isGreaterThanOrEqualTo(order.getMaxY());
        assertThat(category.getWidth()).isEqualTo(order.getWidth()).isGreaterThan(150);
    }

    @Test
    void itSaysWhatTheNumbersAreAndOverWhichPhotographs(FxRobot robot) {
        sortByClass(robot);
        assertThat(robot.lookup("#channel-order-meaning").queryAs(Label.class).getText())
                .contains("standard deviations", "130 photographs of Bundled");
    }

    @Test
    void arrowsMoveThroughTheClassesAndTheLastCountsWhenTheListCloses(FxRobot robot) {
        sortByClass(robot);
        int asked = readings.figures().size();
        robot.clickOn("#channel-order-class");
        for (int i = 0; i < 12; i++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(readings.figures()).hasSize(asked);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sort.categoryProperty().get()).isEqualTo("class 12");
        assertThat(readings.figures().get(asked).category()).isEqualTo(Optional.of("class 12"));
        assertThat(errors).isEmpty();
    }

    @Test
    void typingFindsAClass(FxRobot robot) {
        sortByClass(robot);
        robot.clickOn("#channel-order-class");
        robot.write("37");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sort.categoryProperty().get()).isEqualTo("class 37");
        assertThat(errors).isEmpty();
    }

    @Test
    void typingWhatFitsNoClassKeepsTheChosenOne(FxRobot robot) {
        sortByClass(robot);
        robot.clickOn("#channel-order-class");
        robot.write("zebra");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sort.categoryProperty().get()).isEqualTo("class 0");
        assertThat(robot.lookup("#channel-order-class").queryAs(ComboBox.class).getValue())
                .isEqualTo("class 0");
    }

    @Test
    void sortedChannelsAreReadFromTheFirst(FxRobot robot) {
        robot.interact(() -> {
            channels.show(network, network.layer("block5/expand/conv").orElseThrow());
            channels.choose(UnitRef.channel("block5/expand/conv", 117));
        });
        sortByClass(robot);
        List<ChannelFigures> figures = IntStream.range(0, 480)
                .mapToObj(i -> new ChannelFigures(i, 0, 0, i == 300 ? 9 : -i))
                .toList();
        robot.interact(() ->
                readings.figures().get(readings.figures().size() - 1).answer().complete(figures));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#channel-300").tryQuery()).isPresent();
        assertThat(robot.lookup("#channel-0").tryQuery()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"178, 2", "250, 3"})
    void aChannelOfAnotherLayerIsInSightWithARowAboveIt(double width, int columns, FxRobot robot) {
        robot.interact(() -> {
            view.setMinWidth(width);
            view.setMaxWidth(width);
        });
        robot.interact(() -> {
            channels.show(network, network.layer("block5/expand/conv").orElseThrow());
            channels.choose(UnitRef.channel("block5/expand/conv", 117));
        });
        WaitForAsyncUtils.waitForFxEvents();
        Bounds grid = bounds(robot, "#channels");
        for (int channel : new int[] {117, 117 - columns}) {
            Bounds tile = bounds(robot, "#channel-" + channel);
            assertThat(tile.getMinY()).isGreaterThanOrEqualTo(grid.getMinY() - 1);
            assertThat(tile.getMaxY()).isLessThanOrEqualTo(grid.getMaxY() + 1);
        }
    }
}
