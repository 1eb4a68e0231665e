package org.phosphene.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsWrittenAndReplaced() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.writeText(file, "one");
        AtomicFile.writeText(file, "zwö");
        assertThat(file).hasContent("zwö");
        assertThat(files()).containsExactly("a.txt");
    }

    @Test
    void aFullDiskAfterAnyNumberOfBytesLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("a.bin");
        Files.writeString(file, "old");
        for (int room : new int[] {0, 1, 70_000, 199_999}) {
            AtomicFile full = new AtomicFile(out -> new FailingDisk.Full(out, room));
            assertThatThrownBy(() -> full.replace(file, out -> out.write(new byte[200_000])))
                    .isInstanceOf(PhospheneException.class)
                    .hasMessageContaining("The disk is full")
                    .hasMessageContaining("a.bin")
                    .hasMessageEndingWith(".");
            assertThat(file).hasContent("old");
            assertThat(files()).containsExactly("a.bin");
        }
    }

    @Test
    void aFullDiskLeavesNoNewFile() throws IOException {
        AtomicFile full = new AtomicFile(out -> new FailingDisk.Full(out, 3));
        assertThatThrownBy(() -> full.replace(folder.resolve("new"), out -> out.write(new byte[4])))
                .hasMessageContaining("The disk is full");
        assertThat(files()).isEmpty();
    }

    @Test
    void aWriterThatFailsHalfWayLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("a.txt");
    }

    @Test
    void missingPermissionIsASentence() throws IOException {
        AtomicFile denied = new AtomicFile(out -> new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new AccessDeniedException("x");
            }
        });
        assertThatThrownBy(() -> denied.replace(folder.resolve("a"), out -> out.write(1)))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("no permission to write")
                .hasMessageContaining("Choose another folder");
        assertThat(files()).isEmpty();
    }

    @Test
    void anyOtherFailureGivesItsReason() throws IOException {
        AtomicFile broken = new AtomicFile(out -> new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("/free space/a: Input/output error");
            }
        });
        assertThatThrownBy(() -> broken.replace(folder.resolve("a"), out -> out.write(1)))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("could not be saved (/free space/a: Input/output error)");
        assertThat(files()).isEmpty();
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> AtomicFile.writeText(folder.resolve("no").resolve("a.txt"), ""))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("There is no folder " + folder.resolve("no"));
    }

    @Test
    void aFolderIsNotAFile() {
        assertThatThrownBy(() -> AtomicFile.writeText(folder, ""))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void aNameAsLongAsTheFileSystemAllowsIsWritten() {
        Path file = folder.resolve("n".repeat(255));
        AtomicFile.writeText(file, "x");
        assertThat(file).hasContent("x");
    }

    @Test
    void anInterruptedThreadStillSaves() {
        Path file = folder.resolve("last-frame");
        Thread.currentThread().interrupt();
        AtomicFile.writeText(file, "x");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasContent("x");
    }

    @Test
    void whatAKilledProcessLeftIsSweptAndWhatIsBeingWrittenStays() throws IOException {
        long alive = ProcessHandle.current().pid();
        Files.writeString(folder.resolve(".phosphene-" + Long.MAX_VALUE / 10 + "-0a1b.tmp"), "half");
        Files.writeString(folder.resolve(".phosphene-0a1b-2c3d.tmp"), "half");
        Files.writeString(folder.resolve(".phosphene-" + alive + "-0a1b.tmp"), "written now");
        Files.writeString(folder.resolve("mine.tmp"), "mine");
        AtomicFile.sweep(folder);
        assertThat(files()).containsExactlyInAnyOrder(".phosphene-" + alive + "-0a1b.tmp", "mine.tmp");
        AtomicFile.sweep(folder.resolve("missing"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).toList();
        }
    }
}
