package org.phosphene.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/** What every message to a user must be, whatever the file it speaks of. */
public final class Sentences {

    private static final int LONGEST = 600;

    private Sentences() {}

    /** Fails unless the text is made of short sentences without anything technical in them. */
    public static void check(String text) {
        assertThat(text)
                .matches("(?s)['\"]?\\p{Lu}.*|['\"].*")
                .endsWith(".")
                .doesNotContainPattern("\\p{Cntrl}")
                .doesNotContainPattern("\\bnull\\b")
                .doesNotContain("Exception", "java.", "org.phosphene", "com.google", "ai.onnx.proto")
                .doesNotContainPattern("\\w@[0-9a-f]{5,8}\\b")
                .hasSizeLessThan(LONGEST);
    }
}
