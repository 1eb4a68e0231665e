package org.phosphene.ui.examples;

import java.util.List;
import org.phosphene.studio.DatasetExample;

/**
 * Photographs that stand together.
 *
 * @param title what they have in common, empty where nothing needs to be said
 * @param examples in their order
 */
record Section(String title, List<DatasetExample> examples) {

    Section {
        examples = List.copyOf(examples);
    }
}
