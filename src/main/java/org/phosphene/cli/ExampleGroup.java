package org.phosphene.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.UnitExamples;

/**
 * Photographs that stand together.
 *
 * @param name why
 * @param share of the unit's top photographs that are like these, NaN where they were not clustered
 * @param examples in the order they are shown
 */
record ExampleGroup(String name, double share, List<DatasetExample> examples) {

    static ExampleGroup of(String name, List<DatasetExample> examples) {
        return new ExampleGroup(name, Double.NaN, examples);
    }

    /** From the weakest to the strongest. */
    static List<ExampleGroup> of(UnitExamples.Spectrum spectrum) {
        return List.of(
                of("minimum", spectrum.minimum()),
                of("slightly negative", spectrum.slightlyNegative()),
                of("slightly positive", spectrum.slightlyPositive()),
                of("maximum", spectrum.maximum()));
    }

    /**
     * Each facet with the photograph at its centre first, then its strongest.
     *
     * @param count most photographs of each
     */
    static List<ExampleGroup> of(List<PhotographFacet> facets, int count) {
        List<ExampleGroup> groups = new ArrayList<>();
        for (PhotographFacet facet : facets) {
            List<DatasetExample> examples = Stream.concat(Stream.of(facet.centre()), facet.members().stream())
                    .distinct()
                    .limit(count)
                    .toList();
            groups.add(new ExampleGroup("facet " + (groups.size() + 1), facet.share(), examples));
        }
        return groups;
    }

    /** The name, with the share where there is one. */
    String title() {
        return Double.isNaN(share) ? name : String.format(Locale.ROOT, "%s, %.0f %%", name, 100 * share);
    }
}
