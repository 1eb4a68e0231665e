package org.phosphene.studio;

import java.util.Optional;

/** Name and version of this program, as the build wrote them into its archive. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** Such as {@code Phosphene 0.1.0}. */
    public static String text() {
        return "Phosphene " + number();
    }

    /** Such as {@code 0.1.0}; {@code development} where the program does not run from its archive. */
    public static String number() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
