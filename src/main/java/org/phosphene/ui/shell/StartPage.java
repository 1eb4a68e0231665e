package org.phosphene.ui.shell;

import javafx.scene.layout.Region;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.ui.start.StartView;
import org.phosphene.ui.theme.Icons;

/** Where one begins; a network that is opened here is shown on the first page. */
final class StartPage implements Page {

    static final String ID = "start";

    private final Workspace workspace;
    private final ShellCommands commands;

    /** @param commands what keys and buttons of the window do */
    StartPage(Workspace workspace, ShellCommands commands) {
        this.workspace = workspace;
        this.commands = commands;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Icons icon() {
        return Icons.START;
    }

    @Override
    public Region view() {
        return new StartView(
                workspace.frame().start(),
                this::open,
                new StartView.FirstSteps(
                        workspace.pages()::explore, commands.askForFile(), commands.photograph(), commands.help()));
    }

    /** Before a download one is asked beside the layers. */
    private void open(NetworkChoice choice) {
        workspace.layers().choose(choice);
        if (choice.isHere()) {
            workspace.pages().explore();
        }
    }

    @Override
    public boolean aboveTray() {
        return false;
    }
}
