package org.phosphene.ui.stage;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.phosphene.studio.Completion;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.Mistake;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.ui.theme.Messages;

/**
 * The text of the objective while it is written: what can be put in, and what is wrong with it. A text that only lacks
 * its end is not called wrong before it is run.
 */
public final class ObjectiveViewModel {

    private final StringProperty text;
    private final ReadOnlyObjectProperty<OpenNetwork> network;
    private final List<String> photographs;
    private final ObjectProperty<LayerInfo> layer = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Mistake> mistake = new ReadOnlyObjectWrapper<>();

    /**
     * @param text of the objective
     * @param runError why the text could not be run; gives way to what is wrong with the text as soon as it is changed
     * @param photographs names that can be offered
     */
    ObjectiveViewModel(
            StringProperty text,
            ReadOnlyObjectProperty<OpenNetwork> network,
            ReadOnlyStringProperty runError,
            List<String> photographs) {
        this.text = text;
        this.network = network;
        this.photographs = List.copyOf(photographs);
        runError.addListener((all, old, now) -> error.set(now));
        text.addListener((all, old, now) -> look());
        network.addListener((all, old, now) -> look());
    }

    /** The layer that is chosen elsewhere in the window, to begin with; null while there is none. */
    public ObjectProperty<LayerInfo> layerProperty() {
        return layer;
    }

    /** What is wrong, with a mark under the place; empty otherwise. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What is wrong with the text that is not merely unfinished; null if nothing is. */
    public ReadOnlyObjectProperty<Mistake> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /** What can be put in where the caret is. */
    public List<Completion> completions(int caret) {
        return ObjectiveTexts.completions(text.get(), caret, Optional.ofNullable(network.get()), photographs);
    }

    /** A form that writes an objective; it begins with the layer that is chosen. */
    BuilderViewModel builder() {
        return new BuilderViewModel(text, network.get(), layer.get(), photographs);
    }

    private void look() {
        OpenNetwork open = network.get();
        Optional<Mistake> found =
                open == null ? ObjectiveTexts.mistake(text.get()) : ObjectiveTexts.mistake(text.get(), open);
        mistake.set(found.filter(wrong -> !wrong.unfinished()).orElse(null));
        error.set(mistake.get() == null ? "" : Messages.said(mistake.get().message()));
    }
}
