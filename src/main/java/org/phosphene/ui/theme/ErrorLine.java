package org.phosphene.ui.theme;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;

/** What is wrong with what was typed, a sentence that takes no room while there is none. */
public final class ErrorLine extends Label {

    /** @param sentence empty while nothing is wrong */
    public ErrorLine(String id, ObservableStringValue sentence) {
        setId(id);
        getStyleClass().add("input-error");
        setWrapText(true);
        textProperty().bind(sentence);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
