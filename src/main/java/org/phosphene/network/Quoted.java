package org.phosphene.network;

import java.util.regex.Pattern;

/** How a name out of a file is put into a sentence: in quotes, one line, and short even where the file is hostile. */
public final class Quoted {

    private static final int LONGEST = 120;
    private static final int LONGEST_TEXT = 300;

    // also those that turn the direction of writing, and lone halves of characters
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Quoted() {}

    /** The name in single quotes; control characters become question marks, long names are cut. */
    public static String name(String name) {
        return "'" + bare(name) + "'";
    }

    /** The same without quotes, for names of operators. */
    public static String bare(String name) {
        return shown(name, LONGEST);
    }

    /** Words that a file or a library gave, as part of a sentence: cleaned in the same way, cut later. */
    public static String text(String text) {
        return shown(text, LONGEST_TEXT);
    }

    private static String shown(String text, int longest) {
        String cut = text.length() <= longest ? text : text.substring(0, longest) + "...";
        return UNSEEN.matcher(cut).replaceAll("?");
    }
}
