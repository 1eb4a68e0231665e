package org.phosphene.network.download;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says before the bytes come.
 *
 * @param address it came from, after all redirects
 * @param response with the bytes as they arrive
 */
record Answer(URI address, HttpResponse<Arrivals> response) implements AutoCloseable {

    private static final int PARTIAL = 206;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    int status() {
        return response.statusCode();
    }

    /** Where in the file its bytes begin: 0 unless the server honours the range that was asked for. */
    OptionalLong start() {
        if (status() != PARTIAL) {
            return OptionalLong.of(0);
        }
        Matcher range = range();
        return range.matches() ? OptionalLong.of(Long.parseLong(range.group(1))) : OptionalLong.empty();
    }

    /** Size of the whole file, where the server says. */
    OptionalLong total() {
        if (status() != PARTIAL) {
            return response.headers().firstValueAsLong("Content-Length");
        }
        Matcher range = range();
        return range.matches() && !range.group(3).equals("*")
                ? OptionalLong.of(Long.parseLong(range.group(3)))
                : OptionalLong.empty();
    }

    private Matcher range() {
        return RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    }

    /** What tells this version of the file from others, good for {@code If-Range}: a strong ETag, else a date. */
    Optional<String> version() {
        return response.headers()
                .firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> response.headers().firstValue("Last-Modified"));
    }

    boolean isPage() {
        return response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.toLowerCase(java.util.Locale.ROOT).startsWith("text/html"))
                .isPresent();
    }

    @Override
    public void close() {
        response.body().close();
    }
}
