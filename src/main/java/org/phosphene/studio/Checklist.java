package org.phosphene.studio;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about a network and how pictures are given to it.
 *
 * @param network id or path
 * @param title for people
 * @param sha256 of its file
 * @param input how pictures are given to it now
 * @param origin where that is known from: {@code chosen}, {@code catalogue}, {@code file} or {@code assumed}
 * @param layers number of layers that can be looked at
 * @param classes number of classes, 0 for none
 * @param labels number of classes with a name
 * @param remarks what to know, the gravest first
 * @param proposals the usual ways to give pictures, the best first; empty where they were not tried
 * @param photographs number of photographs they were tried on
 */
public record Checklist(
        String network,
        String title,
        String sha256,
        InputChoice input,
        String origin,
        int layers,
        int classes,
        int labels,
        List<Remark> remarks,
        List<Proposal> proposals,
        int photographs) {

    /** Below this the network cannot be said to tell photographs apart. */
    private static final double TELLS_APART = 0.3;

    /** A proposal is worth a change only where it is better by this. */
    private static final double CLEARLY = 0.02;

    public Checklist {
        remarks = List.copyOf(remarks);
        proposals = List.copyOf(proposals);
    }

    /** The same with other remarks. */
    Checklist withRemarks(List<Remark> others) {
        return new Checklist(
                network, title, sha256, input, origin, layers, classes, labels, others, proposals, photographs);
    }

    /** The best way to give pictures, where it is clearly better than the present one. */
    public Optional<Proposal> better() {
        double now = proposals.stream()
                .filter(proposal -> proposal.input().equals(input))
                .mapToDouble(Proposal::agreement)
                .findFirst()
                .orElse(0);
        return proposals.stream()
                .findFirst()
                .filter(best -> best.agreement() >= TELLS_APART && best.agreement() > now + CLEARLY);
    }

    /** Whether no usual way lets the network tell photographs apart, as with a network that was not trained. */
    public boolean undecided() {
        return !proposals.isEmpty() && proposals.get(0).agreement() < TELLS_APART;
    }
}
