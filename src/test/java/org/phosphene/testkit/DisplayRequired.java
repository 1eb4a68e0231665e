package org.phosphene.testkit;

import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * For tests that open a window: {@code @ExtendWith(DisplayRequired.class)}, before TestFX's own extension. Where there
 * is no display the tests fail and say what to install. They do not skip: a build that skips its window tests has not
 * run them. All tests share one stage, so what a window asked of it is taken back after each.
 */
public final class DisplayRequired implements BeforeAllCallback, AfterEachCallback {

    private static final long WAIT_MILLIS = 10_000;

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

    @Override
    public void afterEach(ExtensionContext context) {
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        if (stage != null) {
            WaitForAsyncUtils.waitForAsyncFx(WAIT_MILLIS, () -> {
                stage.setMinWidth(0);
                stage.setMinHeight(0);
            });
        }
    }
}
