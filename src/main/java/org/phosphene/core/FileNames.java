package org.phosphene.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names of units, layers and networks as names of files and pages, safe on every platform: every byte (UTF-8) outside
 * {@code [A-Za-z0-9._-]} becomes {@code %XX}; a name over {@value #MAX_LENGTH} characters is cut and the first 8 hex
 * digits of its SHA-256 are added, so that different names stay different.
 */
public final class FileNames {

    /** Longest name, the hash digits included. */
    public static final int MAX_LENGTH = 120;

    private static final int HASH_DIGITS = 8;

    private FileNames() {}

    /**
     * The name of a file, without suffix. A name of one or two dots, which would be a folder, is written {@code %2E}.
     *
     * @throws IllegalArgumentException when the name is empty
     */
    public static String of(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a file needs a name");
        }
        boolean folder = name.equals(".") || name.equals("..");
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (isKept((char) b) && !folder) {
                out.append((char) b);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.length() <= MAX_LENGTH ? out.toString() : cut(out.toString(), name);
    }

    private static boolean isKept(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "._-".indexOf(c) >= 0;
    }

    private static String cut(String encoded, String name) {
        int end = MAX_LENGTH - HASH_DIGITS;
        int percent = encoded.lastIndexOf('%', end - 1);
        if (percent > end - 3) {
            end = percent; // never half of a %XX; -1 cannot get here
        }
        return encoded.substring(0, end) + sha256(name).substring(0, HASH_DIGITS);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
