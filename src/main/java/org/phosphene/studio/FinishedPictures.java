package org.phosphene.studio;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finished pictures with all that is known of them, by what names their pixels; those asked for longest ago go first.
 * Safe on every thread.
 */
final class FinishedPictures {

    private final Map<String, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long bytes;

    /** @param most bytes of all pixels together; the newest picture is kept however large it is */
    FinishedPictures(long most) {
        this.most = most;
    }

    synchronized Optional<Picture> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void keep(String key, Picture picture) {
        Picture before = kept.put(key, picture);
        bytes += size(picture) - (before == null ? 0 : size(before));
        Iterator<Picture> oldest = kept.values().iterator();
        while (bytes > most && kept.size() > 1) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Picture picture) {
        return picture.frame().pixels().length;
    }
}
