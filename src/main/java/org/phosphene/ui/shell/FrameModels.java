package org.phosphene.ui.shell;

import org.phosphene.studio.Studio;
import org.phosphene.ui.start.StartViewModel;
import org.phosphene.ui.tasks.TasksViewModel;

/**
 * The view models of what stands around the features.
 *
 * @param status what the status bar says
 * @param start networks to begin with
 * @param tasks what runs
 */
public record FrameModels(ShellViewModel status, StartViewModel start, TasksViewModel tasks) {

    static FrameModels of(Studio studio, Workspace workspace, NoticesViewModel notices) {
        return new FrameModels(
                new ShellViewModel(studio, workspace::stepsPerSecond),
                new StartViewModel(studio),
                new TasksViewModel(studio::tasks, notices::news));
    }
}
