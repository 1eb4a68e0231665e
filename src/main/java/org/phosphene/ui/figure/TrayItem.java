package org.phosphene.ui.figure;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.phosphene.core.Frame;
import org.phosphene.studio.GridPanel;

/** One image in the tray with the caption it will have; two of them are never the same. */
public final class TrayItem {

    private final GridPanel added;
    private final StringProperty caption;

    TrayItem(GridPanel added) {
        this.added = added;
        caption = new SimpleStringProperty(added.caption());
    }

    /** Text under it on the page. */
    public StringProperty captionProperty() {
        return caption;
    }

    /** The frame its image is in. */
    public Frame frame() {
        return added.picture().frame();
    }

    /** Index of its image in the frame. */
    public int image() {
        return added.image();
    }

    /** The panel with the caption as it is now. */
    GridPanel panel() {
        return new GridPanel(added.picture(), added.image(), caption.get() == null ? "" : caption.get());
    }
}
