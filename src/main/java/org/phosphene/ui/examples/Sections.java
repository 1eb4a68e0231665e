package org.phosphene.ui.examples;

import java.util.ArrayList;
import java.util.List;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.UnitExamples;
import org.phosphene.ui.examples.ExamplesViewModel.Choice;
import org.phosphene.ui.theme.Messages;

/** Which photographs belong to a choice, with their headings. */
final class Sections {

    private Sections() {}

    /**
     * @param inRange those of the histogram's range
     * @param facets those found
     */
    static List<Section> of(
            Choice choice, UnitExamples all, List<DatasetExample> inRange, List<PhotographFacet> facets) {
        List<Section> sections =
                switch (choice) {
                    case STRONGEST -> List.of(new Section("", all.top()));
                    case WEAKEST -> List.of(new Section("", all.bottom()));
                    case RANGE -> List.of(new Section("", inRange));
                    case SPECTRUM -> spectrum(all.spectrum());
                    case FACETS -> facets(facets);
                };
        return sections.stream()
                .filter(section -> !section.examples().isEmpty())
                .toList();
    }

    private static List<Section> spectrum(UnitExamples.Spectrum spectrum) {
        return List.of(
                new Section(Messages.get("examples.minimum"), spectrum.minimum()),
                new Section(Messages.get("examples.slightlyNegative"), spectrum.slightlyNegative()),
                new Section(Messages.get("examples.slightlyPositive"), spectrum.slightlyPositive()),
                new Section(Messages.get("examples.maximum"), spectrum.maximum()));
    }

    /** The photograph at the centre stands first. */
    private static List<Section> facets(List<PhotographFacet> facets) {
        List<Section> rows = new ArrayList<>();
        int all = facets.stream().mapToInt(facet -> facet.members().size()).sum();
        for (PhotographFacet facet : facets) {
            List<DatasetExample> members = new ArrayList<>(facet.members());
            members.remove(facet.centre());
            members.add(0, facet.centre());
            String number = String.valueOf(rows.size() + 1);
            String share = String.valueOf(Math.round(100 * facet.share()));
            rows.add(new Section(
                    Messages.get("examples.facet", number, share, all),
                    members,
                    Messages.get("examples.facet.centre")));
        }
        return rows;
    }
}
