package org.phosphene.examples;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The class of a photograph: its folder's name, or what its file name says, or the network's first guess. */
final class Categories {

    private static final Pattern WORDNET = Pattern.compile("n\\d{8}_(.+?)(\\.[^.]*)?");

    private Categories() {}

    /** A class, and whether it is the network's guess. */
    record Category(String name, boolean guessed) {}

    /**
     * @param path of the photograph within the scanned folder
     * @param guess index of the likeliest class, -1 for a network without classes
     * @param label name of a class, empty where it has none
     */
    static Category of(String path, int guess, IntFunction<Optional<String>> label) {
        int slash = path.lastIndexOf('/');
        Matcher named = WORDNET.matcher(path.substring(slash + 1));
        if (slash > 0) {
            return new Category(path.substring(path.lastIndexOf('/', slash - 1) + 1, slash), false);
        }
        if (named.matches()) {
            return new Category(named.group(1).replace('_', ' '), false);
        }
        return new Category(guess < 0 ? "" : label.apply(guess).orElse("class " + guess), true);
    }
}
