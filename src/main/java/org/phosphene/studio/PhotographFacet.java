package org.phosphene.studio;

import java.util.List;

/**
 * One of several things a unit looks for: a cluster of its top photographs.
 *
 * @param centre the photograph nearest to the cluster's centre
 * @param members all of them, the strongest first
 * @param share of the clustered photographs, 0 to 1
 */
public record PhotographFacet(DatasetExample centre, List<DatasetExample> members, double share) {

    public PhotographFacet {
        members = List.copyOf(members);
    }
}
