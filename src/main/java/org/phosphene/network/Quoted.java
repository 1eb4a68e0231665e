package org.phosphene.network;

/** How a name out of a file is put into a sentence: in quotes, one line, and short even where the file is hostile. */
public final class Quoted {

    private static final int LONGEST = 120;

    private Quoted() {}

    /** The name in single quotes; control characters become question marks, long names are cut. */
    public static String name(String name) {
        String cut = name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...";
        return "'" + cut.replaceAll("\\p{Cntrl}", "?") + "'";
    }
}
