package org.phosphene.project;

import java.nio.file.Path;
import org.phosphene.core.UnitNote;

/** Keeps one note after another and prints the number of each that is kept, until it is killed. */
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] args) {
        NotesFile notes = new NotesFile(Path.of(args[0]), Examples.HASH);
        for (int i = 0; ; i++) {
            notes.change(args[1] + ":" + i, UnitNote.NONE, UnitNote.NONE.withName("n".repeat(1000)), i);
            System.out.println(i);
            System.out.flush();
        }
    }
}
