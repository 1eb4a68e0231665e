/**
 * A list of what runs, with time left and a way to stop it. Main types: {@link org.phosphene.ui.tasks.TasksView} and
 * {@link org.phosphene.ui.tasks.TasksViewModel}. Must not know other features of the window.
 */
package org.phosphene.ui.tasks;
