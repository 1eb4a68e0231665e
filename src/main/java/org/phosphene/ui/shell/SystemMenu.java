package org.phosphene.ui.shell;

import java.util.List;
import java.util.function.IntPredicate;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;

/**
 * What the rail and the keys do, for systems whose programs have one menu bar at the top of the screen. It takes no
 * room in the window.
 */
final class SystemMenu extends MenuBar {

    private static final int MOST_DIGITS = 9;

    /** @param show shows the page of a place, from 0 */
    SystemMenu(ShellCommands commands, Overlays overlays, List<Page> pages, IntPredicate show, ProjectMenu project) {
        setUseSystemMenuBar(true);
        getMenus().addAll(file(commands, overlays, project), view(commands, pages, show), help(commands, overlays));
    }

    /** Whether people look for menus at the top of the screen. */
    static boolean isUsual(String operatingSystem) {
        return operatingSystem.startsWith("Mac");
    }

    private static Menu file(ShellCommands commands, Overlays overlays, ProjectMenu project) {
        return menu(
                "menu.file",
                item("layers.open", Keys.OPEN.combination(), commands.askForFile()),
                item("begin.photograph", null, commands.photograph()),
                new SeparatorMenuItem(),
                item("project.open", null, project::open),
                item("project.save", null, project::save),
                new SeparatorMenuItem(),
                item("shell.settings", Keys.SETTINGS.combination(), overlays::showSettings));
    }

    private static Menu view(ShellCommands commands, List<Page> pages, IntPredicate show) {
        Menu menu = menu("menu.view");
        for (int i = 0; i < pages.size(); i++) {
            int place = i;
            KeyCombination keys = i < MOST_DIGITS
                    ? new KeyCodeCombination(KeyCode.getKeyCode(Integer.toString(i + 1)), KeyCombination.SHORTCUT_DOWN)
                    : null;
            menu.getItems().add(item("page." + pages.get(i).id(), keys, () -> show.test(place)));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("keys.search.does", Keys.SEARCH.combination(), commands.search()),
                        item("keys.recipe.does", Keys.RECIPE.combination(), commands.recipe()));
        return menu;
    }

    private static Menu help(ShellCommands commands, Overlays overlays) {
        return menu(
                "menu.help",
                item("begin.guide", null, commands.help()),
                item("shell.keys", null, overlays::showKeys),
                item("shell.about", null, overlays::showAbout));
    }

    private static Menu menu(String key, MenuItem... items) {
        Menu menu = new Menu(Messages.get(key));
        menu.getItems().addAll(items);
        return menu;
    }

    private static MenuItem item(String key, KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(Messages.get(key));
        item.setAccelerator(keys);
        item.setOnAction(event -> action.run());
        return item;
    }
}
