/** Photographs that excite the unit on the stage, beside it; scans of the folders they come from. */
package org.phosphene.ui.examples;
