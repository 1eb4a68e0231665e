package org.phosphene.examples;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.phosphene.network.Sha256;

/** Examples by chance that are always the same: those with the smallest SHA-256 of seed, path and unit. */
public final class RandomExamples {

    private final long[] draw;

    /**
     * @param names paths of the photographs
     * @param unit text of the unit
     */
    public RandomExamples(long seed, List<String> names, String unit) {
        MessageDigest digest = Sha256.digest();
        draw = names.stream()
                .mapToLong(name -> {
                    byte[] text = (seed + "\n" + name + "\n" + unit).getBytes(StandardCharsets.UTF_8);
                    return ByteBuffer.wrap(digest.digest(text)).getLong() >>> 1;
                })
                .toArray();
    }

    /**
     * Some photographs of a bin.
     *
     * @param bins of each photograph
     * @return indices, in the order of chance
     */
    public int[] of(int[] bins, int bin, int count) {
        int[] drawn = IntStream.range(0, bins.length)
                .filter(i -> bins[i] == bin)
                .boxed()
                .sorted(Comparator.comparingLong(i -> draw[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return Arrays.copyOf(drawn, Math.min(count, drawn.length));
    }
}
