/**
 * The page Lab: how units act together. Main types: {@link org.phosphene.ui.lab.LabView} and
 * {@link org.phosphene.ui.lab.LabViewModel}. Must not know the other features of the window.
 */
package org.phosphene.ui.lab;
