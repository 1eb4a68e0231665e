package org.phosphene.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jcodec.common.io.SeekableByteChannel;

/** A file in memory that grows as it is written. */
final class MemoryChannel implements SeekableByteChannel {

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int at;

    void copyTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    @Override
    public int read(ByteBuffer to) {
        int count = Math.min(to.remaining(), size - at);
        if (count <= 0) {
            return -1;
        }
        to.put(bytes, at, count);
        at += count;
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        int count = from.remaining();
        int end = Math.addExact(at, count);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end, 2L * bytes.length)));
        }
        from.get(bytes, at, count);
        at = end;
        size = Math.max(size, end);
        return count;
    }

    @Override
    public long position() {
        return at;
    }

    @Override
    public SeekableByteChannel setPosition(long position) {
        at = Math.toIntExact(position);
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        size = Math.toIntExact(Math.min(size, length));
        return this;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
