package org.phosphene.network.download;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.phosphene.core.CancelToken;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.CatalogEntry;
import org.phosphene.network.DownloadSource;

/**
 * Fetches the network of a catalogue entry into its place. What has arrived stays in {@code NAME.part} when it is
 * cancelled or fails on the way, and the next try goes on from there; a file that is not the right one is removed.
 * Blocks its caller. Order of use: construct, {@link #run} once.
 */
public final class Download {

    private static final long SPARE = 64L << 20; // bytes of disk that are left to others

    private final CatalogEntry entry;
    private final DownloadSource source;
    private final DownloadLimits limits;
    private final ToLongFunction<Path> diskSpace;
    private final Failures failures;
    private final Requests requests;
    private final Speed speed = new Speed();
    private Consumer<TransferProgress> listener = progress -> {};

    /**
     * @param entry with an address
     * @param proxies which proxy a connection goes through
     */
    public Download(CatalogEntry entry, Proxies proxies, DownloadLimits limits) {
        this(entry, proxies, limits, Download::usableSpace);
    }

    /** @param diskSpace bytes that can be written into a folder */
    Download(CatalogEntry entry, Proxies proxies, DownloadLimits limits, ToLongFunction<Path> diskSpace) {
        this.entry = entry;
        this.source = entry.download().orElseThrow();
        this.limits = limits;
        this.diskSpace = diskSpace;
        failures = new Failures(proxies);
        requests = new Requests(limits, proxies, failures);
    }

    private static long usableSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // then writing will tell
        }
    }

    /**
     * Fetches the file, checks it and puts it into its place.
     *
     * @param cancel acts within a tenth of a second, also while the other side says nothing
     * @param progress told again and again on the caller's thread
     * @return the file; empty when it was cancelled
     * @throws PhospheneException with what went wrong and what to do next
     */
    public Optional<Path> run(CancelToken cancel, Consumer<TransferProgress> progress) {
        listener = progress;
        try (PartFile part =
                PartFile.open(entry.file(), source.address(), source.sha256().isPresent())) {
            checkSpace(source.bytes(), part);
            transfer(part, cancel);
            check(part);
            new Placing(entry, limits).place(part, cancel);
            return Optional.of(entry.file());
        } catch (Arrivals.Cancelled e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void checkSpace(OptionalLong total, PartFile part) {
        if (total.isEmpty()) {
            return;
        }
        long unpacked = source.member().isPresent() ? total.getAsLong() : 0;
        long needed = Math.max(0, total.getAsLong() - part.length()) + unpacked + SPARE;
        long there = diskSpace.applyAsLong(part.path().getParent());
        if (there < needed) {
            throw new PhospheneException(
                    "There is not enough space on the disk: %,d MB are needed in %s, %,d MB are free. Free some "
                            + "space and try again.",
                    needed >> 20, part.path().getParent(), there >> 20);
        }
    }

    /** A connection that breaks off is taken up again as long as each try brings something. */
    private void transfer(PartFile part, CancelToken cancel) throws Arrivals.Cancelled, InterruptedException {
        long best = part.length();
        int barren = 0;
        boolean whole =
                source.bytes().isPresent() && part.length() == source.bytes().getAsLong();
        while (!whole) {
            if (cancel.isCancelled()) {
                throw new Arrivals.Cancelled();
            }
            IOException reason = null;
            try {
                whole = fetch(part, cancel);
            } catch (Arrivals.Cancelled e) {
                throw e;
            } catch (Arrivals.Silence e) {
                throw failures.silent(source.address(), limits.silence().toSeconds());
            } catch (IOException e) {
                reason = e;
            }
            barren = part.length() > best ? 0 : barren + 1;
            best = Math.max(best, part.length());
            if (!whole && barren >= limits.attempts()) {
                throw failures.brokenOff(source.address(), reason);
            }
        }
    }

    /** Asks once for what is missing; whether all of it came. */
    private boolean fetch(PartFile part, CancelToken cancel) throws IOException, InterruptedException {
        try (Answer answer = requests.ask(source.address(), part.length(), part.version(), cancel)) {
            if (!goesOn(part, answer)) {
                return false;
            }
            OptionalLong total = total(part, answer);
            checkSpace(total, part);
            long most = source.bytes().isPresent() || total.isPresent() ? total.getAsLong() : limits.most();
            Optional<ByteBuffer> bytes = next(answer, cancel);
            while (bytes.isPresent()) {
                if (part.length() + bytes.get().remaining() > most) {
                    part.startOver(source.address(), Optional.empty());
                    throw failures.tooMuch(source.address(), most);
                }
                part.write(bytes.get());
                listener.accept(new TransferProgress(
                        part.length(), total, Math.max(0, speed.at(System.nanoTime(), part.length()))));
                bytes = next(answer, cancel);
            }
            return total.isEmpty() || part.length() >= total.getAsLong();
        }
    }

    private Optional<ByteBuffer> next(Answer answer, CancelToken cancel) throws IOException, InterruptedException {
        return answer.response().body().next(limits.silence(), cancel);
    }

    /** Whether the bytes of an answer can be written behind what is there; a part of another version is dropped. */
    private boolean goesOn(PartFile part, Answer answer) {
        URI address = source.address();
        boolean beyondTheEnd = answer.status() == 416 && part.length() > 0;
        if (!beyondTheEnd && answer.status() != 200 && answer.status() != 206) {
            throw failures.refused(answer);
        }
        if (answer.isPage()) {
            throw failures.page(answer.address());
        }
        if (answer.status() == 200) {
            part.startOver(address, answer.version());
            return true;
        }
        boolean otherVersion = answer.version().isPresent()
                && part.version().isPresent()
                && !answer.version().equals(part.version());
        boolean fits = answer.start().isPresent() && answer.start().getAsLong() == part.length();
        if (beyondTheEnd || otherVersion || !fits) {
            part.startOver(address, Optional.empty());
            return false;
        }
        return true;
    }

    private OptionalLong total(PartFile part, Answer answer) {
        OptionalLong announced = answer.total();
        if (source.bytes().isPresent()
                && announced.isPresent()
                && source.bytes().getAsLong() != announced.getAsLong()) {
            part.startOver(source.address(), Optional.empty());
            throw failures.otherSize(answer.address(), source.bytes().getAsLong(), announced.getAsLong());
        }
        return source.bytes().isPresent() ? source.bytes() : announced;
    }

    private void check(PartFile part) {
        if (part.length() == 0) {
            throw failures.nothing(source.address());
        }
        String found = part.checksum();
        if (source.sha256().isPresent() && !source.sha256().get().equals(found)) {
            part.delete();
            throw failures.wrongChecksum(source.address(), source.sha256().get(), found);
        }
        if (source.sha256().isEmpty() && part.looksLikePage()) {
            part.delete();
            throw failures.page(source.address());
        }
    }
}
