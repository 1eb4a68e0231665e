package org.phosphene.ui.compare;

import org.phosphene.core.LayerText;

/** How the likeness of images is measured that a diversity term makes small. */
public enum DiversityForm {
    /** Cosine of Gram matrices: textures, however strong. */
    GRAM_COSINE("diversity"),
    /** Difference of Gram matrices: the strength counts too. */
    STYLE_DISTANCE("stylediversity");

    private final String function;

    DiversityForm(String function) {
        this.function = function;
    }

    /** The term at a layer as text. */
    String term(String layer) {
        return function + "(" + LayerText.print(layer) + ")";
    }
}
