package org.phosphene.settings;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.util.function.UnaryOperator;

/** A disk on which nothing more can be saved, from {@link #full} or {@link #denied} until it is closed. */
public final class FailingDisk implements AutoCloseable {

    private FailingDisk(UnaryOperator<OutputStream> disk) {
        AtomicFile.use(new AtomicFile(disk));
    }

    /** @param room bytes that a file may still have */
    public static FailingDisk full(int room) {
        return new FailingDisk(out -> new Full(out, room));
    }

    /** Folders in which nobody may write. */
    public static FailingDisk denied() {
        return new FailingDisk(out -> new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                throw new AccessDeniedException("x");
            }
        });
    }

    @Override
    public void close() {
        AtomicFile.use(new AtomicFile(UnaryOperator.identity()));
    }

    static final class Full extends OutputStream {

        private final OutputStream out;
        private int room;

        Full(OutputStream out, int room) {
            this.out = out;
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
            out.write(b);
        }
    }
}
