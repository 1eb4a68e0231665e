package org.phosphene.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.phosphene.core.PhospheneException;
import org.phosphene.settings.FailingDisk;

/** What must be true whenever something cannot be saved. */
public final class Unsaved {

    private Unsaved() {}

    /**
     * Saves into a folder on a full disk and without permission. Each must end in a sentence, and leave every file of
     * the folder as it was and none that is new.
     */
    public static void leavesAllAsItWas(Path folder, ThrowingCallable save) {
        Map<Path, String> before = files(folder);
        for (int room : new int[] {0, 40}) {
            FailingDisk full = FailingDisk.full(room);
            try {
                fails(save, "The disk is full", "Free some space");
            } finally {
                full.close();
            }
            assertThat(files(folder)).isEqualTo(before);
        }
        FailingDisk denied = FailingDisk.denied();
        try {
            fails(save, "There is no permission to write", "Choose another folder");
        } finally {
            denied.close();
        }
        assertThat(files(folder)).isEqualTo(before);
    }

    private static void fails(ThrowingCallable save, String what, String next) {
        assertThatThrownBy(save)
                .satisfies(failure -> assertThat(failure instanceof PhospheneException
                                || failure.getCause() instanceof PhospheneException)
                        .as(failure.toString())
                        .isTrue())
                .hasMessageContaining(what)
                .hasMessageContaining(next)
                .hasMessageEndingWith(".");
    }

    /** All files under a folder, with their bytes as text that can be compared and read. */
    public static Map<Path, String> files(Path folder) {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file), java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
