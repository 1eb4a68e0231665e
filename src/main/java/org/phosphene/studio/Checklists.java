package org.phosphene.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phosphene.core.Sentence;
import org.phosphene.network.Finding;
import org.phosphene.network.NetworkProfile;

/** Puts a checklist together from what the file shows and what the trials showed. */
final class Checklists {

    private static final List<String> LEVELS = List.of("problem", "warning", "note");

    private Checklists() {}

    static Checklist of(OpenedLayers network, List<Proposal> proposals, int photographs) {
        NetworkProfile profile = network.opened().profile();
        int classes = profile.logits()
                .or(profile::probabilities)
                .flatMap(network::layer)
                .map(LayerInfo::channels)
                .orElse(0);
        int labels = network.opened().labels().size();
        List<Remark> remarks = new ArrayList<>();
        for (Finding finding : network.opened().findings()) {
            remarks.add(new Remark(finding.level().name().toLowerCase(Locale.ROOT), finding.topic(), finding.text()));
        }
        network.ends().forEach(end -> remarks.add(new Remark("warning", "operator", end.sentence())));
        labels(classes, labels).ifPresent(remarks::add);
        Checklist checklist = new Checklist(
                network.id(),
                network.title(),
                network.sha256(),
                network.input(),
                network.opened().origin().name().toLowerCase(Locale.ROOT),
                network.layers().size(),
                classes,
                labels,
                remarks,
                proposals,
                photographs);
        preprocessing(checklist, profile.note()).ifPresent(remarks::add);
        remarks.sort(Comparator.comparingInt(remark -> LEVELS.indexOf(remark.level())));
        return checklist.withRemarks(remarks);
    }

    private static Optional<Remark> labels(int classes, int labels) {
        if (classes > 0 && labels == 0) {
            return Optional.of(new Remark(
                    "note", "labels", Sentence.of("The %s classes have no names. Give a file with them.", classes)));
        }
        return classes > 0 && labels != classes
                ? Optional.of(new Remark(
                        "warning",
                        "labels",
                        Sentence.of(
                                "There are %s names for %s classes. Check that they belong to this network; some lists "
                                        + "lack the first class, 'background'.",
                                labels, classes)))
                : Optional.empty();
    }

    private static Optional<Remark> preprocessing(Checklist checklist, Sentence note) {
        Optional<Proposal> better = checklist.better();
        if (better.isPresent()) {
            return Optional.of(new Remark(
                    checklist.origin().equals("assumed") ? "warning" : "note",
                    "input",
                    Sentence.of(
                            "The network tells photographs apart better with %s (%s) than with %s. Look at what it "
                                    + "says of a photograph, and choose.",
                            better.get().input().text(),
                            Sentence.of(better.get().name()),
                            checklist.input().text())));
        }
        if (checklist.undecided()) {
            return Optional.of(new Remark(
                    "warning",
                    "input",
                    Sentence.of(
                            "No usual way to give pictures lets the network tell photographs apart, so it may not be "
                                    + "trained, or trained for other pictures. The way it is given them now: %s.",
                            checklist.input().text())));
        }
        return checklist.origin().equals("assumed") ? Optional.of(new Remark("note", "input", note)) : Optional.empty();
    }
}
