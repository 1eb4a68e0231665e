package org.phosphene.network.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;

class ProxiesTest {

    private static final URI SECURE = URI.create("https://files.example.org/a");
    private static final ProxySelector SYSTEM = ProxySelector.of(InetSocketAddress.createUnresolved("system", 1));

    private static Proxies proxies(String named, Map<String, String> environment) {
        return Proxies.of(named, environment::get, SYSTEM);
    }

    @Test
    void theNamedOneComesBeforeTheEnvironmentAndThatBeforeTheSystem() {
        Map<String, String> environment = Map.of("HTTPS_PROXY", "http://env:2/");
        assertThat(proxies("mine:3", environment).nameFor(SECURE)).contains("mine:3");
        assertThat(proxies("", environment).nameFor(SECURE)).contains("env:2");
        assertThat(proxies("", Map.of()).nameFor(SECURE)).contains("system:1");
    }

    @Test
    void theEnvironmentNamesOneAScheme() {
        Proxies proxies = proxies("", Map.of("http_proxy", "plain:1", "ALL_PROXY", "all:2"));
        assertThat(proxies.nameFor(URI.create("http://files.example.org/a"))).contains("plain:1");
        assertThat(proxies.nameFor(SECURE)).contains("all:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", ".example.org", "*.example.org", "a, files.example.org", "*"})
    void anExceptedHostIsAskedDirectly(String except) {
        assertThat(proxies("", Map.of("HTTPS_PROXY", "env:2", "NO_PROXY", except))
                        .nameFor(SECURE))
                .isEmpty();
    }

    @Test
    void anEndThatOnlyLooksLikeAnExceptedHostIsNone() {
        assertThat(proxies("", Map.of("HTTPS_PROXY", "env:2", "NO_PROXY", "ample.org"))
                        .nameFor(SECURE))
                .contains("env:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "proxy:", "proxy:0", "proxy:70000", "a b:1", "name:secret@proxy:1", ":80"})
    void whatIsNoHostAndPortIsRefused(String text) {
        assertThatThrownBy(() -> Proxies.check(text))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("no host and port")
                .hasMessageContaining("proxy.example.org:3128");
    }
}
