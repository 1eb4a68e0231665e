package org.phosphene.network.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Quoted;

/**
 * Which proxy a connection goes through: the one named; without one, what the environment says ({@code HTTPS_PROXY},
 * {@code HTTP_PROXY}, {@code ALL_PROXY}, not for hosts in {@code NO_PROXY}, each in small letters too); without that,
 * what the system's settings say.
 */
public final class Proxies extends ProxySelector {

    private static final int MOST = 65535;

    private final Optional<Address> named;
    private final UnaryOperator<String> environment;
    private final ProxySelector system;

    private record Address(String host, int port) {}

    private Proxies(Optional<Address> named, UnaryOperator<String> environment, ProxySelector system) {
        this.named = named;
        this.environment = environment;
        this.system = system;
    }

    /**
     * The choice of a user.
     *
     * @param hostAndPort such as {@code proxy.example.org:3128}; empty to ask environment and system
     * @throws PhospheneException when that is no host and port
     */
    public static Proxies of(String hostAndPort) {
        return of(hostAndPort, System::getenv, ProxySelector.getDefault());
    }

    static Proxies of(String hostAndPort, UnaryOperator<String> environment, ProxySelector system) {
        String text = hostAndPort.strip();
        Optional<Address> named = text.isEmpty() ? Optional.empty() : Optional.of(parsed(text));
        return new Proxies(named, environment, system);
    }

    /** @throws PhospheneException unless the text is empty or a host and port */
    public static void check(String hostAndPort) {
        of(hostAndPort, name -> null, null);
    }

    private static Address parsed(String text) {
        return address(text)
                .orElseThrow(() -> new PhospheneException(
                        "The proxy %s is no host and port. Write it like proxy.example.org:3128, or leave it empty for "
                                + "the system's.",
                        Quoted.name(text)));
    }

    /** Host and port out of such a text; a scheme in front and a slash behind are allowed, as in the environment. */
    private static Optional<Address> address(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            boolean usable = uri.getHost() != null && uri.getPort() >= 1 && uri.getPort() <= MOST;
            return usable && uri.getUserInfo() == null
                    ? Optional.of(new Address(uri.getHost(), uri.getPort()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Proxy> select(URI address) {
        if (named.isPresent()) {
            return List.of(proxy(named.get()));
        }
        String own = environment(address.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        String said = own.isEmpty() ? environment("all_proxy") : own;
        if (!said.isEmpty()) {
            return List.of(isExcepted(address) ? Proxy.NO_PROXY : proxy(parsed(said)));
        }
        return system == null ? List.of(Proxy.NO_PROXY) : system.select(address);
    }

    private String environment(String name) {
        String small = environment.apply(name);
        String value = small == null || small.isBlank() ? environment.apply(name.toUpperCase(Locale.ROOT)) : small;
        return value == null ? "" : value.strip();
    }

    private boolean isExcepted(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        for (String part : environment("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            String name = part.startsWith("*.") ? part.substring(2) : part.startsWith(".") ? part.substring(1) : part;
            if (!name.isEmpty() && (name.equals("*") || host.equals(name) || host.endsWith("." + name))) {
                return true;
            }
        }
        return false;
    }

    /** The host is looked up now, in the download's own thread and when it is wanted. */
    private static Proxy proxy(Address address) {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.host(), address.port()));
    }

    /** The proxy for an address, as a text for sentences; empty for none. */
    Optional<String> nameFor(URI address) {
        return select(address).stream()
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .map(proxy -> proxy.getHostString() + ":" + proxy.getPort())
                .findFirst();
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // The failed request tells its user; there is no second proxy to try.
    }
}
