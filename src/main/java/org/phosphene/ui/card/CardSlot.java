package org.phosphene.ui.card;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.phosphene.core.Frame;
import org.phosphene.studio.CardPicture;
import org.phosphene.studio.Picture;

/** A place of the card for one kind of picture. */
final class CardSlot {

    private final CardPicture kind;
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    CardSlot(CardPicture kind) {
        this.kind = kind;
    }

    CardPicture kind() {
        return kind;
    }

    /** What is shown; null before the first. */
    ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The finished picture; null before. */
    ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Why there is no picture, a sentence; empty otherwise. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    boolean isDone() {
        return picture.get() != null || !problem.get().isEmpty();
    }

    void clear() {
        frame.set(null);
        picture.set(null);
        problem.set("");
    }

    void grow(Frame newest) {
        frame.set(newest);
    }

    void finish(Picture made) {
        frame.set(made.frame());
        picture.set(made);
    }

    void fail(String sentence) {
        problem.set(sentence);
    }
}
