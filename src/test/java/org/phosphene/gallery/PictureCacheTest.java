package org.phosphene.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.Frame;

class PictureCacheTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);

    @TempDir
    Path folder;

    private static Frame noise(int planes) {
        byte[] bytes = new byte[2 * 5 * 7 * planes];
        new Random(1).nextBytes(bytes);
        return new Frame(0, 0, 2, 5, 7, planes, bytes);
    }

    private Optional<byte[]> pixels(PictureCache cache, String key) {
        return cache.get(key, 2, 5, 7).map(Frame::pixels);
    }

    @Test
    void whatIsPutInComesOutByteForByteWithAlphaToo() {
        PictureCache cache = new PictureCache(folder.resolve("new"), 1 << 20);
        for (int planes : new int[] {3, 4}) {
            cache.put(A, noise(planes), "{}");
            assertThat(pixels(cache, A)).contains(noise(planes).pixels());
        }
        assertThat(pixels(cache, B)).isEmpty();
        assertThat(cache.get(A, 1, 5, 7)).isEmpty();
        assertThat(cache.has(A, 2, 5, 7)).isTrue();
        assertThat(cache.has(A, 1, 5, 7)).isFalse();
        assertThat(cache.has(B, 2, 5, 7)).isFalse();
    }

    @Test
    void whyThereIsNoPictureIsKeptAndRemovedLikeAPicture() {
        PictureCache cache = new PictureCache(folder, 1 << 20);
        cache.putNothing(A, "The unit is never active.");
        assertThat(new PictureCache(folder, 1).nothing(A)).contains("The unit is never active.");
        assertThat(cache.nothing(B)).isEmpty();
        assertThat(cache.has(A, 2, 5, 7)).isFalse();
        assertThat(cache.size()).isEqualTo(25);
        cache.clear();
        assertThat(cache.nothing(A)).isEmpty();
    }

    @Test
    void anEntryWithOneWrongBitOrCutOffIsAbsent() throws IOException {
        PictureCache cache = new PictureCache(folder, 1 << 20);
        cache.put(A, noise(3), "{}");
        Path file = folder.resolve(A + ".png");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] spoiled = whole.clone();
            spoiled[at] ^= 4;
            Files.write(file, spoiled);
            assertThat(pixels(cache, A)).as("byte " + at).isEmpty();
            assertThat(cache.has(A, 2, 5, 7)).as("byte " + at).isFalse();
            Files.write(file, java.util.Arrays.copyOf(whole, at));
            assertThat(pixels(cache, A)).as("length " + at).isEmpty();
        }
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() throws IOException {
        PictureCache roomy = new PictureCache(folder, 1 << 20);
        roomy.put(A, noise(3), "{}");
        roomy.put(B, noise(3), "{}");
        assertThat(roomy.limit()).isEqualTo(1 << 20);
        Files.setLastModifiedTime(folder.resolve(A + ".png"), FileTime.fromMillis(1_000));
        Files.setLastModifiedTime(folder.resolve(B + ".png"), FileTime.fromMillis(2_000));
        assertThat(pixels(roomy, A)).isPresent(); // A is the younger now
        PictureCache narrow = new PictureCache(folder, roomy.size());
        narrow.put(C, noise(3), "{}");
        assertThat(pixels(narrow, B)).isEmpty();
        assertThat(pixels(narrow, A)).isPresent();
        assertThat(pixels(narrow, C)).isPresent();
    }

    @Test
    void clearingRemovesEntriesAndNothingElse() throws IOException {
        PictureCache cache = new PictureCache(folder, 1 << 20);
        cache.put(A, noise(3), "{}");
        Files.writeString(folder.resolve("note.txt"), "mine");
        cache.clear();
        assertThat(cache.size()).isZero();
        assertThat(folder.resolve("note.txt")).exists();
        new PictureCache(folder.resolve("none"), 1).clear();
    }
}
