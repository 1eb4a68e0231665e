package org.phosphene.project;

import org.phosphene.core.Sentence;

/** A file does not say what it must; the message names the field. */
final class DamagedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    DamagedFileException(Sentence sentence) {
        this(sentence, null);
    }

    DamagedFileException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    Sentence sentence() {
        return sentence;
    }
}
