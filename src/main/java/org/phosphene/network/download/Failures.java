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
import org.phosphene.network.Quoted;

/** What can go wrong on the way, in the words of who waits for the file: what happened, and what to do next. */
final class Failures {

    private static final String KEPT = " What has arrived is kept; try again and it goes on from there.";

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
                    "There is no secure connection to " + host + ": its certificate was not accepted ("
                            + reason.getMessage() + "). Check the clock of this computer, and whether something on "
                            + "the way reads along; then try again.",
                    reason);
        }
        if (String.valueOf(reason.getMessage()).contains("Tunnel failed") || proxyWantsName(reason)) {
            return refusedByProxy(proxy, reason);
        }
        if (has(reason, HttpConnectTimeoutException.class)) {
            return new PhospheneException(
                    through(host, proxy) + " does not answer. Check that this computer is online"
                            + (proxy.isPresent()
                                    ? " and that the proxy is right."
                                    : ", or name a proxy (--proxy, or in the settings).")
                            + " Then try again.",
                    reason);
        }
        return unreachable(host, proxy, reason);
    }

    private static PhospheneException unreachable(String host, Optional<String> proxy, Throwable reason) {
        if (proxy.isPresent() && has(reason, ConnectException.class)) {
            return new PhospheneException(
                    "The proxy " + Quoted.name(proxy.get()) + " cannot be reached. Check it in "
                            + "the settings, after --proxy or in HTTPS_PROXY; then try again.",
                    reason);
        }
        if (has(reason, UnresolvedAddressException.class) || has(reason, UnknownHostException.class)) {
            return new PhospheneException(
                    "There is no computer named " + host + " to be found. Check that this "
                            + "computer is online, or name a proxy (--proxy, or in the settings); then try again.",
                    reason);
        }
        if (has(reason, ConnectException.class) || has(reason, NoRouteToHostException.class)) {
            return new PhospheneException(
                    host + " cannot be reached. Check that this computer is online, or name a "
                            + "proxy (--proxy, or in the settings); then try again.",
                    reason);
        }
        return new PhospheneException(
                "The connection to " + host + " failed (" + reason.getMessage() + ")." + KEPT, reason);
    }

    private static String through(String host, Optional<String> proxy) {
        return proxy.map(name -> "The proxy " + Quoted.name(name)).orElse(host);
    }

    private static boolean proxyWantsName(Throwable reason) {
        return String.valueOf(reason.getMessage()).toLowerCase(Locale.ROOT).contains("proxy authentication");
    }

    private static PhospheneException refusedByProxy(Optional<String> proxy, Throwable reason) {
        return new PhospheneException(
                "The proxy" + proxy.map(name -> " " + Quoted.name(name)).orElse("")
                        + " refused the connection (" + reason.getMessage()
                        + "). Ask who runs it, or name another one in the "
                        + "settings.",
                reason);
    }

    /** A status that is not success. */
    PhospheneException refused(Answer answer) {
        String host = Quoted.name(answer.address().getHost());
        String status = "(" + answer.status() + ")";
        return new PhospheneException(
                switch (answer.status()) {
                    case 404, 410 -> "The file is not at its address any more " + status + ": " + answer.address()
                            + ". A newer version of this program may know where it went.";
                    case 401, 403 -> host + " does not give the file to everybody " + status
                            + ". Try again later; where it " + "stays so, look for it at its publisher's page.";
                    case 407 -> "The proxy wants a name and a password " + status
                            + ", which this program does not send. Ask "
                            + "for one that does not, or download the file with a browser and open it here.";
                    case 429 -> host + " has too many requests " + status + ". Wait " + wait(answer)
                            + " and try again.";
                    default -> answer.status() >= 500
                            ? host + " has trouble " + status + ". Wait " + wait(answer) + " and try again."
                            : host + " answered in a way this program does not know " + status + ". Try again later.";
                });
    }

    private static String wait(Answer answer) {
        return answer.response()
                .headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> seconds + " seconds")
                .orElse("a few minutes");
    }

    PhospheneException tooManyRedirects(URI address) {
        return new PhospheneException(Quoted.name(address.getHost())
                + " sends in a circle: the file was asked for and always said to be somewhere else. Try again later.");
    }

    PhospheneException strangeRedirect(URI from) {
        return new PhospheneException(
                Quoted.name(from.getHost()) + " sends to an address that is none. Try again later.");
    }

    PhospheneException unsafeRedirect(URI from, URI to) {
        return new PhospheneException(Quoted.name(from.getHost()) + " sends to " + Quoted.name(to.getHost())
                + " without encryption, which is refused: anybody on the way could change the file. Try again later.");
    }

    PhospheneException silent(URI address, long seconds) {
        return new PhospheneException(Quoted.name(address.getHost()) + " has sent nothing for " + seconds + " "
                + (seconds == 1 ? "second." : "seconds.") + KEPT);
    }

    PhospheneException brokenOff(URI address, IOException reason) {
        return new PhospheneException(
                "The connection to " + Quoted.name(address.getHost()) + " breaks off again and again." + KEPT, reason);
    }

    PhospheneException nothing(URI address) {
        return new PhospheneException(Quoted.name(address.getHost()) + " sent an empty file. Try again later.");
    }

    PhospheneException page(URI address) {
        return new PhospheneException("A web page came from " + Quoted.name(address.getHost())
                + " instead of the network, perhaps the sign-in of a Wi-Fi or a proxy. Open a page in a browser to "
                + "sign in; then try again.");
    }

    PhospheneException otherSize(URI address, long expected, long announced) {
        return new PhospheneException("The file at " + address + " is not the one the catalogue means: "
                + String.format(Locale.ENGLISH, "%,d bytes were expected, %,d were announced", expected, announced)
                + ". Nothing was kept. Try again later; a newer version of this program may know the new file.");
    }

    PhospheneException tooMuch(URI address, long allowed) {
        return new PhospheneException(Quoted.name(address.getHost()) + " sends more than "
                + String.format(Locale.ENGLISH, "%,d", allowed) + " bytes, more than the file has. Nothing was kept. "
                + "Try again later.");
    }

    PhospheneException wrongChecksum(URI address, String expected, String found) {
        return new PhospheneException("What came from " + Quoted.name(address.getHost())
                + " is not the file the catalogue means, so it was removed: SHA-256 " + expected + " was expected, "
                + found + " was found. Try again; if it happens again, something on the way changes the file, or its "
                + "publisher has another one now.");
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
