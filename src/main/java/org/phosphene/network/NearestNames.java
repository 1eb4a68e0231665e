package org.phosphene.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Offers the names somebody may have meant: those that contain what was typed, then those few edits away. */
public final class NearestNames {

    private static final int MOST = 5;
    private static final int LONGEST = 120; // hostile files have names of 10,000 characters

    private NearestNames() {}

    /** At most five names, the nearest first. */
    public static List<String> to(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        if (wanted.isBlank() || wanted.length() > LONGEST) {
            return List.of();
        }
        record Scored(String name, int score) {}
        return names.stream()
                .filter(name -> name.length() <= LONGEST)
                .map(name -> new Scored(name, score(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.score <= Math.max(2, wanted.length() / 2))
                .sorted(Comparator.comparingInt(Scored::score)
                        .thenComparingInt(scored -> scored.name.length())
                        .thenComparing(Scored::name))
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    private static int score(String wanted, String name) {
        return name.contains(wanted) ? 0 : distance(wanted, name);
    }

    /** Levenshtein's distance: the fewest letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(diagonal, row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
