package org.phosphene.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.ui.theme.Keys;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class SystemMenuTest {

    private final List<String> done = new ArrayList<>();

    private SystemMenu menu() {
        ShellCommands commands = new ShellCommands(
                key -> true,
                () -> done.add("pause"),
                () -> done.add("stop"),
                () -> done.add("search"),
                () -> done.add("ask"),
                file -> done.add("open"),
                () -> done.add("photograph"),
                () -> done.add("recipe"),
                () -> done.add("help"));
        return new SystemMenu(
                commands, new Overlays(() -> new Label("settings")), List.of(), place -> true, new ProjectMenu(null));
    }

    private static Optional<MenuItem> with(SystemMenu menu, KeyCombination keys) {
        return menu.getMenus().stream()
                .flatMap(each -> each.getItems().stream())
                .filter(item -> keys.equals(item.getAccelerator()))
                .findFirst();
    }

    @Test
    void itsItemsDoWhatTheSameKeysDoInTheWindow(FxRobot robot) {
        robot.interact(() -> {
            SystemMenu menu = menu();
            assertThat(menu.isUseSystemMenuBar()).isTrue();
            for (Keys keys : List.of(Keys.OPEN, Keys.SEARCH, Keys.RECIPE)) {
                with(menu, keys.combination()).orElseThrow().fire();
            }
            assertThat(with(menu, Keys.SETTINGS.combination())).isPresent();
        });
        assertThat(done).containsExactly("ask", "search", "recipe");
    }

    @Test
    void onlyAMacHasItsMenusAtTheTopOfTheScreen() {
        assertThat(SystemMenu.isUsual("Mac OS X")).isTrue();
        assertThat(SystemMenu.isUsual("Linux")).isFalse();
        assertThat(SystemMenu.isUsual("Windows 11")).isFalse();
    }
}
