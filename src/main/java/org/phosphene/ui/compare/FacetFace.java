package org.phosphene.ui.compare;

import java.util.Optional;
import org.phosphene.core.Frame;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.PhotographFacet;

/**
 * What stands under the picture of a facet.
 *
 * @param centre the photograph it was begun with
 * @param members photographs in its cluster
 * @param all photographs that were clustered
 * @param photograph the part of the centre that the unit sees; empty until it has come
 * @param problem why it will not come, a sentence; empty otherwise
 */
record FacetFace(DatasetExample centre, int members, int all, Optional<Frame> photograph, String problem) {

    static FacetFace of(PhotographFacet facet) {
        int members = facet.members().size();
        int all = (int) Math.round(members / facet.share());
        return new FacetFace(facet.centre(), members, all, Optional.empty(), "");
    }

    FacetFace with(Frame frame) {
        return new FacetFace(centre, members, all, Optional.of(frame), "");
    }

    FacetFace without(String reason) {
        return new FacetFace(centre, members, all, Optional.empty(), reason);
    }
}
