package org.phosphene.network;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Where a network that does not come with the program is published. Nothing is fetched by naming it.
 *
 * @param address of the file, {@code https}, or {@code http} for one on a local network
 * @param bytes size of that file, where it is known
 * @param sha256 of that file, hexadecimal, lower case, where it is known
 * @param member name of the network inside it where it is a zip archive, else empty
 * @param labelsMember name of the labels inside the archive, where they come with it
 */
public record DownloadSource(
        URI address,
        OptionalLong bytes,
        Optional<String> sha256,
        Optional<String> member,
        Optional<String> labelsMember) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    /**
     * Reads the field {@code download} of a network.
     *
     * @param sha256 of the network's file; what is downloaded is that file unless a member is named
     */
    static DownloadSource read(JsonField field, Optional<String> sha256) {
        Optional<String> member = field.get("member").optionalText();
        JsonField labels = field.get("labels");
        if (member.isEmpty() && !labels.isMissing()) {
            throw labels.wrong("left out where no member of an archive is named");
        }
        JsonField archive = field.get("sha256");
        if (member.isEmpty() && !archive.isMissing()) {
            throw archive.wrong("left out where no member of an archive is named; the network's own sha256 is meant");
        }
        JsonField bytes = field.get("bytes");
        return new DownloadSource(
                address(field.get("address")),
                bytes.isMissing() ? OptionalLong.empty() : OptionalLong.of(bytes.bytes()),
                member.isPresent() ? checksum(archive) : sha256,
                member,
                labels.optionalText());
    }

    private static URI address(JsonField field) {
        try {
            URI address = URI.create(field.text());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw field.wrong("an address that begins with https://");
        }
        throw field.wrong("an address that begins with https://");
    }

    /** A checksum, empty where the field is missing. */
    static Optional<String> checksum(JsonField field) {
        if (field.isMissing()) {
            return Optional.empty();
        }
        if (!SHA256.matcher(field.text()).matches()) {
            throw field.wrong("a SHA-256 checksum of 64 hexadecimal digits");
        }
        return Optional.of(field.text().toLowerCase(Locale.ROOT));
    }
}
