package org.phosphene.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is different between a folder and its index. A file counts as the same while its size and the time it was last
 * written are.
 *
 * @param added photographs that are not in the index, with those that could not be looked at before
 * @param changed photographs that are in it and are others now
 * @param removed names that are in it and no longer in the folder
 * @param removedPhotographs number of those that were photographs
 * @param unchanged number of photographs that need no work, with those skipped that are as they were
 * @param stillSkipped number of those among them
 */
record FolderChanges(
        List<PhotographFile> added,
        List<PhotographFile> changed,
        List<String> removed,
        int removedPhotographs,
        int unchanged,
        int stillSkipped) {

    static FolderChanges between(PhotographFolder folder, IndexReader index) {
        Map<String, IndexedPhotograph> known = new HashMap<>();
        index.photographs().forEach(photograph -> known.put(photograph.name(), photograph));
        Map<String, Skipped> skipped = new HashMap<>();
        index.skipped().forEach(one -> skipped.put(one.name(), one));
        List<PhotographFile> added = new ArrayList<>();
        List<PhotographFile> changed = new ArrayList<>();
        int unchanged = 0;
        int still = 0;
        for (PhotographFile file : folder.photographs()) {
            IndexedPhotograph before = known.get(file.name());
            Skipped bad = skipped.get(file.name());
            if (before != null && before.size() == file.size() && before.modified() == file.modified()) {
                unchanged++;
            } else if (before != null) {
                changed.add(file);
            } else if (bad != null && bad.size() == file.size() && bad.modified() == file.modified()) {
                unchanged++;
                still++;
            } else {
                added.add(file);
            }
        }
        List<String> gone = gone(folder, known.keySet(), skipped.keySet());
        int photographs = (int) gone.stream().filter(known::containsKey).count();
        return new FolderChanges(added, changed, gone, photographs, unchanged, still);
    }

    private static List<String> gone(PhotographFolder folder, Set<String> known, Set<String> skipped) {
        Set<String> gone = new HashSet<>(known);
        gone.addAll(skipped);
        folder.photographs().forEach(file -> gone.remove(file.name()));
        return gone.stream().sorted().toList();
    }

    /** Photographs that need work, in the order of their paths. */
    List<PhotographFile> work() {
        List<PhotographFile> work = new ArrayList<>(added);
        work.addAll(changed);
        work.sort(Comparator.comparing(PhotographFile::name));
        return work;
    }
}
