/**
 * What a user writes and collects, as JSON: notes about the units of a network
 * ({@link org.phosphene.project.NotesFile}), what was open ({@link org.phosphene.project.SessionFile}), and a file for
 * a colleague ({@link org.phosphene.project.ProjectFile}). Nothing here is lost: what cannot be read is set aside. Must
 * not know who shows it.
 */
package org.phosphene.project;
