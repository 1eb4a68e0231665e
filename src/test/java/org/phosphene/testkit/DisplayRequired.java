package org.phosphene.testkit;

import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For tests that open a window: {@code @ExtendWith(DisplayRequired.class)}, before TestFX's own extension. Where there
 * is no display the tests fail and say what to install. They do not skip: a build that skips its window tests has not
 * run them.
 */
public final class DisplayRequired implements BeforeAllCallback {

    private final String system;
    private final Map<String, String> environment;

    public DisplayRequired() {
        this(System.getProperty("os.name"), System.getenv());
    }

    DisplayRequired(String system, Map<String, String> environment) {
        this.system = system;
        this.environment = environment;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (system.equals("Linux") && environment.getOrDefault("DISPLAY", "").isBlank()) {
            throw new IllegalStateException(
                    "These tests need a display. Install xvfb (apt-get install xvfb xauth) and run"
                            + " packaging/test.sh, or start Maven by: xvfb-run --auto-servernum mvn verify");
        }
    }
}
