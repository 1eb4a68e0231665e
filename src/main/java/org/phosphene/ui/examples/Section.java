package org.phosphene.ui.examples;

import java.util.List;
import org.phosphene.studio.DatasetExample;

/**
 * Photographs that stand together.
 *
 * @param title what they have in common, empty where nothing needs to be said
 * @param examples in their order
 * @param first what the first of them is, empty where it is one of many
 */
record Section(String title, List<DatasetExample> examples, String first) {

    Section(String title, List<DatasetExample> examples) {
        this(title, examples, "");
    }

    Section {
        examples = List.copyOf(examples);
    }
}
