package org.phosphene.network.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Quoted;

/** What can go wrong on the way, in the words of who waits for the file: what happened, and what to do next. */
final class Failures {

    private static final Sentence KEPT = Sentence.of("What has arrived is kept; try again and it goes on from there.");

    private final Proxies proxies;

    Failures(Proxies proxies) {
        this.proxies = proxies;
    }

    /** No answer, for a reason the connection gives. */
    PhospheneException notReached(URI address, Throwable reason) {
        String host = Quoted.name(address.getHost());
        Optional<String> proxy = proxyFor(address);
        if (reason instanceof PhospheneException known) {
            return known;
        }
        if (has(reason, SSLException.class)) {
            return new PhospheneException(
                    "There is no secure connection to %s: its certificate was not accepted (%s). Check the clock of "
                            + "this computer, and whether something on the way reads along; then try again.",
                    host, reason.getMessage(), reason);
        }
        if (String.valueOf(reason.getMessage()).contains("Tunnel failed") || proxyWantsName(reason)) {
            return refusedByProxy(proxy, reason);
        }
        if (has(reason, HttpConnectTimeoutException.class)) {
            return new PhospheneException(
                    "%s does not answer. %s Then try again.",
                    through(host, proxy),
                    proxy.isPresent()
                            ? Sentence.of("Check that this computer is online and that the proxy is right.")
                            : Sentence.of("Check that this computer is online, or name a proxy (--proxy, or in the "
                                    + "settings)."),
                    reason);
        }
        return unreachable(host, proxy, reason);
    }

    private static PhospheneException unreachable(String host, Optional<String> proxy, Throwable reason) {
        if (proxy.isPresent() && has(reason, ConnectException.class)) {
            return new PhospheneException(
                    "The proxy %s cannot be reached. Check it in the settings, after --proxy or in HTTPS_PROXY; then "
                            + "try again.",
                    Quoted.name(proxy.get()), reason);
        }
        if (has(reason, UnresolvedAddressException.class) || has(reason, UnknownHostException.class)) {
            return new PhospheneException(
                    "There is no computer named %s to be found. Check that this computer is online, or name a proxy "
                            + "(--proxy, or in the settings); then try again.",
                    host, reason);
        }
        if (has(reason, ConnectException.class) || has(reason, NoRouteToHostException.class)) {
            return new PhospheneException(
                    "%s cannot be reached. Check that this computer is online, or name a proxy (--proxy, or in the "
                            + "settings); then try again.",
                    host, reason);
        }
        return new PhospheneException("The connection to %s failed (%s). %s", host, reason.getMessage(), KEPT, reason);
    }

    private static Object through(String host, Optional<String> proxy) {
        return proxy.<Object>map(name -> Sentence.of("The proxy %s", Quoted.name(name)))
                .orElse(host);
    }

    private static boolean proxyWantsName(Throwable reason) {
        return String.valueOf(reason.getMessage()).toLowerCase(Locale.ROOT).contains("proxy authentication");
    }

    private static PhospheneException refusedByProxy(Optional<String> proxy, Throwable reason) {
        return new PhospheneException(
                "The proxy%s refused the connection (%s). Ask who runs it, or name another one in the settings.",
                proxy.map(name -> " " + Quoted.name(name)).orElse(""), reason.getMessage(), reason);
    }

    /** A status that is not success. */
    PhospheneException refused(Answer answer) {
        String host = Quoted.name(answer.address().getHost());
        int status = answer.status();
        return switch (status) {
            case 404, 410 -> new PhospheneException(
                    "The file is not at its address any more (%s): %s. A newer version of this program may know where "
                            + "it went.",
                    status, answer.address());
            case 401, 403 -> new PhospheneException(
                    "%s does not give the file to everybody (%s). Try again later; where it stays so, look for it at "
                            + "its publisher's page.",
                    host, status);
            case 407 -> new PhospheneException(
                    "The proxy wants a name and a password (%s), which this program does not send. Ask for one that "
                            + "does not, or download the file with a browser and open it here.",
                    status);
            case 429 -> new PhospheneException(
                    "%s has too many requests (%s). Wait %s and try again.", host, status, wait(answer));
            default -> status >= 500
                    ? new PhospheneException("%s has trouble (%s). Wait %s and try again.", host, status, wait(answer))
                    : new PhospheneException(
                            "%s answered in a way this program does not know (%s). Try again later.", host, status);
        };
    }

    private static Sentence wait(Answer answer) {
        return answer.response()
                .headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Sentence.of("%s seconds", seconds))
                .orElse(Sentence.of("a few minutes"));
    }

    PhospheneException tooManyRedirects(URI address) {
        return new PhospheneException(
                "%s sends in a circle: the file was asked for and always said to be somewhere else. Try again later.",
                Quoted.name(address.getHost()));
    }

    PhospheneException strangeRedirect(URI from) {
        return new PhospheneException(
                "%s sends to an address that is none. Try again later.", Quoted.name(from.getHost()));
    }

    PhospheneException unsafeRedirect(URI from, URI to) {
        return new PhospheneException(
                "%s sends to %s without encryption, which is refused: anybody on the way could change the file. Try "
                        + "again later.",
                Quoted.name(from.getHost()), Quoted.name(to.getHost()));
    }

    PhospheneException silent(URI address, long seconds) {
        return new PhospheneException(
                "%s has sent nothing for %s. %s",
                Quoted.name(address.getHost()),
                seconds == 1 ? Sentence.of("1 second") : Sentence.of("%s seconds", seconds),
                KEPT);
    }

    PhospheneException brokenOff(URI address, IOException reason) {
        return new PhospheneException(
                "The connection to %s breaks off again and again. %s", Quoted.name(address.getHost()), KEPT, reason);
    }

    PhospheneException nothing(URI address) {
        return new PhospheneException("%s sent an empty file. Try again later.", Quoted.name(address.getHost()));
    }

    PhospheneException page(URI address) {
        return new PhospheneException(
                "A web page came from %s instead of the network, perhaps the sign-in of a Wi-Fi or a proxy. Open a "
                        + "page in a browser to sign in; then try again.",
                Quoted.name(address.getHost()));
    }

    PhospheneException otherSize(URI address, long expected, long announced) {
        return new PhospheneException(
                "The file at %s is not the one the catalogue means: %,d bytes were expected, %,d were announced. "
                        + "Nothing was kept. Try again later; a newer version of this program may know the new file.",
                address, expected, announced);
    }

    PhospheneException tooMuch(URI address, long allowed) {
        return new PhospheneException(
                "%s sends more than %,d bytes, more than the file has. Nothing was kept. Try again later.",
                Quoted.name(address.getHost()), allowed);
    }

    PhospheneException wrongChecksum(URI address, String expected, String found) {
        return new PhospheneException(
                "What came from %s is not the file the catalogue means, so it was removed: SHA-256 %s was expected, "
                        + "%s was found. Try again; if it happens again, something on the way changes the file, or "
                        + "its publisher has another one now.",
                Quoted.name(address.getHost()), expected, found);
    }

    private Optional<String> proxyFor(URI address) {
        return proxies.nameFor(address);
    }

    private static boolean has(Throwable reason, Class<? extends Throwable> kind) {
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
