package org.phosphene.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayRequiredTest {

    @Test
    void onLinuxWithoutADisplayItFailsAndSaysWhatToInstall() {
        assertThatThrownBy(() -> new DisplayRequired("Linux", Map.of()).beforeAll(null))
                .isInstanceOf(IllegalStateException.class) // a failure, not a test that is skipped
                .hasMessageContaining("need a display")
                .hasMessageContaining("apt-get install xvfb")
                .hasMessageContaining("packaging/test.sh");
    }

    @Test
    void aDisplayWithoutANameIsNone() {
        assertThatThrownBy(() -> new DisplayRequired("Linux", Map.of("DISPLAY", " ")).beforeAll(null))
                .hasMessageContaining("need a display");
    }

    @Test
    void withADisplayTheTestsRun() {
        assertThatCode(() -> new DisplayRequired("Linux", Map.of("DISPLAY", ":99")).beforeAll(null))
                .doesNotThrowAnyException();
    }

    @Test
    void otherSystemsHaveADisplayWithoutTheVariable() {
        assertThatCode(() -> new DisplayRequired("Mac OS X", Map.of()).beforeAll(null))
                .doesNotThrowAnyException();
    }
}
