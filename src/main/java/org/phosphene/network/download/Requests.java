package org.phosphene.network.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.phosphene.core.CancelToken;
import org.phosphene.core.PhospheneException;

/** Asks for a file, following redirects; waits in short pieces so that a cancel acts at once. */
final class Requests {

    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
    private static final long TICK = 50; // milliseconds

    private final DownloadLimits limits;
    private final Failures failures;
    private final HttpClient client;

    Requests(DownloadLimits limits, Proxies proxies, Failures failures) {
        this.limits = limits;
        this.failures = failures;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .proxy(proxies)
                .executor(Runnable::run) // what it has to do is short, and threads are the pool's business
                .build();
    }

    /**
     * Asks for the file, or for the rest of it.
     *
     * @param from first byte wanted
     * @param version of the file that the bytes before it belong to; a server with another one sends all
     * @return the answer, whatever its status; the caller closes it
     * @throws PhospheneException when nobody answers
     */
    Answer ask(URI address, long from, Optional<String> version, CancelToken cancel)
            throws IOException, InterruptedException {
        URI now = address;
        for (int i = 0; i <= limits.redirects(); i++) {
            Answer answer = new Answer(now, send(request(now, from, version), cancel));
            if (!REDIRECTS.contains(answer.status())) {
                return answer;
            }
            answer.close();
            now = next(now, answer.response().headers().firstValue("Location"));
        }
        throw failures.tooManyRedirects(address);
    }

    private HttpRequest request(URI address, long from, Optional<String> version) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", "Phosphene")
                .header("Accept", "*/*");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
            version.ifPresent(known -> request.header("If-Range", known));
        }
        return request.build();
    }

    private HttpResponse<Arrivals> send(HttpRequest request, CancelToken cancel)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Arrivals>> sent = client.sendAsync(request, info -> new Arrivals());
        long deadline =
                System.nanoTime() + limits.connect().plus(limits.silence()).toNanos();
        while (true) {
            try {
                return sent.get(TICK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancel.isCancelled() || System.nanoTime() > deadline) {
                    sent.cancel(true);
                    throw cancel.isCancelled() ? new Arrivals.Cancelled() : new Arrivals.Silence();
                }
            } catch (ExecutionException e) {
                throw failures.notReached(request.uri(), e.getCause());
            } catch (InterruptedException e) {
                sent.cancel(true);
                throw e;
            }
        }
    }

    /** Where a redirect leads. */
    URI next(URI from, Optional<String> location) {
        try {
            URI to = from.resolve(location.orElse(""));
            boolean web = "https".equalsIgnoreCase(to.getScheme()) || "http".equalsIgnoreCase(to.getScheme());
            if (location.isEmpty() || !web || to.getHost() == null) {
                throw failures.strangeRedirect(from);
            }
            if (from.getScheme().equalsIgnoreCase("https") && !to.getScheme().equalsIgnoreCase("https")) {
                throw failures.unsafeRedirect(from, to);
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw failures.strangeRedirect(from);
        }
    }
}
