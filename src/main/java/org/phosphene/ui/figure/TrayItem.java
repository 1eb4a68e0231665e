package org.phosphene.ui.figure;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.phosphene.core.Frame;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.PhotographPanel;

/** One image in the tray with the caption it will have; two of them are never the same. */
public final class TrayItem {

    private static final int FITTING = 16;

    private final GridTile added;
    private final StringProperty caption;

    TrayItem(GridTile added) {
        this.added = added;
        caption = new SimpleStringProperty(added.caption());
    }

    /** Text under it on the page. */
    public StringProperty captionProperty() {
        return caption;
    }

    /** Its one image. */
    public Frame frame() {
        return added.frame();
    }

    /** The tile with the caption as it is now. */
    public GridTile tile() {
        String text = caption.get() == null ? "" : caption.get();
        if (added instanceof GridPanel made) {
            return new GridPanel(made.picture(), made.image(), text);
        }
        return added instanceof PhotographPanel photograph
                ? new PhotographPanel(photograph.example(), photograph.frame(), text, photograph.whole())
                : added;
    }

    /** What tells a picture from its neighbours: a long caption without the path of its layer. */
    static String label(String caption) {
        return caption.length() <= FITTING ? caption : caption.replaceFirst("^[^\\s:,\uff0c]*/", "");
    }
}
