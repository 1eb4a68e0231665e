package org.phosphene.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.protobuf.Message;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Consumer;
import org.phosphene.core.PhospheneException;

/**
 * Gives spoiled copies of a file to a reader: each must end in time, in bounded memory, and in a sentence if refused.
 */
public final class SpoiledFiles {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 1L << 30;

    private SpoiledFiles() {}

    /**
     * Spoils and reads.
     *
     * @param format any message of the file's format
     * @param copies how many
     * @param reader throws a {@link PhospheneException} on a copy it refuses
     * @return how many copies were refused
     */
    public static int read(byte[] good, Message format, int copies, Consumer<byte[]> reader) throws Exception {
        Mutator mutator = new Mutator(good, format, good.length);
        int refused = 0;
        for (int copy = 0; copy < copies; copy++) {
            byte[] spoiled = mutator.next();
            try {
                refused += assertTimeoutPreemptively(LONGEST, () -> refuses(reader, spoiled)) ? 1 : 0;
            } catch (Throwable failure) { // told with the copy, which is the same at every run
                throw new AssertionError("copy " + copy + " of " + good.length + " bytes", failure);
            }
        }
        return refused;
    }

    private static boolean refuses(Consumer<byte[]> reader, byte[] spoiled) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        boolean refused = false;
        try {
            reader.accept(spoiled);
        } catch (PhospheneException e) {
            Sentences.check(e.getMessage());
            refused = true;
        }
        // all that was ever asked for, so never less than what was held at once
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(MOST_BYTES);
        return refused;
    }
}
