package org.phosphene.network.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.phosphene.core.Sentence;
import org.phosphene.network.CatalogEntry;
import org.phosphene.network.DownloadSource;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.PhotographPreparation;
import org.phosphene.network.Preprocessing;

/** Entries of a catalogue to download, and bytes to be downloaded. */
final class TestEntry {

    /** Short waits; a file of at most a megabyte. */
    static final DownloadLimits LIMITS =
            new DownloadLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 1_000_000, 3, 2, 100);

    static final Proxies DIRECT = Proxies.of("", name -> null, null);

    private TestEntry() {}

    static DownloadLimits impatient() {
        return new DownloadLimits(Duration.ofMillis(200), Duration.ofMillis(200), 1_000_000, 3, 2, 100);
    }

    static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        bytes[0] = 8; // no web page begins so
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A file of which nothing is known. */
    static CatalogEntry unknown(Path folder, URI address) {
        return entry(
                folder,
                Optional.empty(),
                new DownloadSource(
                        address, OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** A file of which size and checksum are known. */
    static CatalogEntry known(Path folder, URI address, byte[] file) {
        Optional<String> sha256 = Optional.of(sha256(file));
        return entry(
                folder,
                sha256,
                new DownloadSource(address, OptionalLong.of(file.length), sha256, Optional.empty(), Optional.empty()));
    }

    /** A network {@code net.pb} with labels {@code names.txt} in an archive. */
    static CatalogEntry zipped(Path folder, URI address) {
        return entry(
                folder,
                Optional.empty(),
                new DownloadSource(
                        address,
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.of("net.pb"),
                        Optional.of("names.txt")));
    }

    static byte[] zip(String name, byte[] content, String other, byte[] otherContent) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.putNextEntry(new ZipEntry(other));
            zip.write(otherContent);
        }
        return bytes.toByteArray();
    }

    private static CatalogEntry entry(Path folder, Optional<String> sha256, DownloadSource source) {
        NetworkProfile profile = new NetworkProfile(
                "net",
                "Net",
                Sentence.of("A test."),
                224,
                224,
                PhotographPreparation.usual(224),
                Preprocessing.torchvision(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new CatalogEntry(
                folder.resolve("net.onnx"),
                sha256,
                "made by hand",
                "MIT",
                Optional.of(folder.resolve("net.txt")),
                Optional.of(source),
                profile);
    }
}
