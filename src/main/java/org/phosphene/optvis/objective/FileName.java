package org.phosphene.optvis.objective;

/** Names of files that objectives look at. */
final class FileName {

    private FileName() {}

    /** @throws IllegalArgumentException on an empty name */
    static String checked(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a file has a name");
        }
        return name;
    }
}
