package org.phosphene.ui.shell;

/**
 * Something the user is told.
 *
 * @param text whole sentences
 * @param details the technical side of an error, empty for news
 * @param times how often it happened in a row
 */
record Notice(String text, String details, int times) {

    boolean isError() {
        return !details.isEmpty();
    }

    Notice again(String newDetails) {
        return new Notice(text, newDetails, times + 1);
    }
}
