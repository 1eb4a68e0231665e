/**
 * The page Regularisers: what each way against noise does to one picture. Main types:
 * {@link org.phosphene.ui.regularisers.RegularisersView} and
 * {@link org.phosphene.ui.regularisers.RegularisersViewModel}. Must not know the other features of the window.
 */
package org.phosphene.ui.regularisers;
