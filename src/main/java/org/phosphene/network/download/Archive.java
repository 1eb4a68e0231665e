package org.phosphene.network.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.phosphene.core.CancelToken;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Quoted;

/**
 * A zip archive of which single members are wanted. Names inside it choose nothing but the member: where a file goes is
 * the caller's business, so no name can lead out of the folder.
 */
final class Archive {

    private static final int BUFFER = 1 << 16;
    private static final int NAMES_SHOWN = 5;

    private final Path zip;
    private final DownloadLimits limits;

    Archive(Path zip, DownloadLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Unpacks one member.
     *
     * @param target new file; not there where this fails
     * @throws PhospheneException when the archive is damaged, has no such member, or holds more than it can
     */
    void unpack(String member, Path target, CancelToken cancel) throws Arrivals.Cancelled {
        boolean done = false;
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            ZipEntry entry = archive.getEntry(member);
            if (entry == null || entry.isDirectory()) {
                throw missing(member, archive);
            }
            try (InputStream in = archive.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(target)) {
                copy(in, out, cancel);
            }
            done = true;
        } catch (Arrivals.Cancelled e) {
            throw e;
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new PhospheneException(
                    "The archive that came is damaged (%s), so it was removed. Try again.", e.getMessage(), e);
        } catch (IOException e) {
            throw PartFile.unwritable(target, e);
        } finally {
            if (!done) {
                target.toFile().delete();
            }
        }
    }

    private void copy(InputStream in, OutputStream out, CancelToken cancel) throws IOException {
        long most = Math.min(limits.most(), Files.size(zip) * limits.unpackedRatio());
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (cancel.isCancelled()) {
                throw new Arrivals.Cancelled();
            }
            written += n;
            if (written > most) {
                throw new PhospheneException(
                        "The archive that came unpacks to more than %s times its size, which no network does, so it "
                                + "was removed. Try again later.",
                        limits.unpackedRatio());
            }
            out.write(buffer, 0, n);
        }
    }

    private static PhospheneException missing(String member, ZipFile archive) {
        List<String> names =
                archive.stream().limit(NAMES_SHOWN).map(ZipEntry::getName).toList();
        return new PhospheneException(
                "The archive that came has no file %s inside, only %s%s, so it was removed. Try again later; a newer "
                        + "version of this program may know the new archive.",
                Quoted.name(member),
                names.stream().map(Quoted::name).collect(Collectors.joining(", ")),
                archive.size() > NAMES_SHOWN ? Sentence.of(" and others") : "");
    }
}
