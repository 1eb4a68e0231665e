package org.phosphene.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;

/**
 * What keys and drops on the window do.
 *
 * @param move goes to the neighbouring channel of an arrow key; false where there is none
 * @param pause holds what runs, or goes on
 * @param stop ends what runs
 * @param search puts the keyboard into the search box
 * @param askForFile asks for a network file
 * @param open opens a file that was dropped
 * @param photograph asks for a photograph and shows what it excites
 * @param recipe shows the recipe, or hides it
 * @param help opens the user guide where it tells of what has the keyboard
 */
public record ShellCommands(
        Predicate<KeyCode> move,
        Runnable pause,
        Runnable stop,
        Runnable search,
        Runnable askForFile,
        Consumer<Path> open,
        Runnable photograph,
        Runnable recipe,
        Runnable help) {}
