package org.phosphene.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.UnitNote;

class KilledProcessTest {

    @TempDir
    Path data;

    @Test
    void aProcessThatIsKilledWhileItWritesHasLostNoNoteThatWasKept() throws Exception {
        for (int kill = 0; kill < 3; kill++) {
            Process writer = start("killed" + kill);
            int last = readUpTo(writer, 5 + 7 * kill);
            writer.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            Loaded<Notes> loaded = new NotesFile(data, Examples.HASH).load();
            assertThat(loaded.notice()).isEmpty();
            for (int i = 0; i <= last; i++) {
                assertThat(loaded.value().of("killed" + kill + ":" + i).name()).hasSize(1000);
            }
        }
    }

    @Test
    void twoProcessesAtOnceKeepEachOthersNotes() throws Exception {
        Process one = start("one");
        Process other = start("other");
        readUpTo(one, 12);
        readUpTo(other, 12);
        one.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        Notes notes = new NotesFile(data, Examples.HASH).load().value();
        for (int i = 0; i <= 12; i++) {
            assertThat(notes.of("one:" + i)).isNotEqualTo(UnitNote.NONE);
            assertThat(notes.of("other:" + i)).isNotEqualTo(UnitNote.NONE);
        }
    }

    private Process start(String unit) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        data.toString(),
                        unit)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int readUpTo(Process writer, int number) throws IOException {
        BufferedReader lines = writer.inputReader();
        int last = -1;
        while (last < number) {
            last = Integer.parseInt(lines.readLine());
        }
        return last;
    }
}
