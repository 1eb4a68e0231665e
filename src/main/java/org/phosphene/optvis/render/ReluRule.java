package org.phosphene.optvis.render;

/** What the gradient does at a ReLU that is off. */
public enum ReluRule {
    /** Nothing comes through. */
    PLAIN("plain"),
    /**
     * Lucid's: in steps 0 to 16 an image whose gradient is exactly zero gets a gradient through ReLUs that are off,
     * except where it would push their input further down.
     */
    REDIRECTED("redirected");

    private final String word;

    ReluRule(String word) {
        this.word = word;
    }

    /** Name in recipes. */
    public String word() {
        return word;
    }
}
