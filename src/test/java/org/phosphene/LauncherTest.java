package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.settings.AppDirs;

class LauncherTest {

    private static final List<String> FOLDERS =
            List.of("DJL_CACHE_DIR", "ENGINE_CACHE_DIR", "javafx.cachedir", "org.sqlite.tmpdir", "phosphene.log");

    private final Map<Object, Object> before = Map.copyOf(System.getProperties());

    @TempDir
    private Path home;

    @BeforeEach
    void forgetFolders() {
        FOLDERS.forEach(System::clearProperty);
    }

    @AfterEach
    void restoreProperties() {
        System.getProperties().keySet().retainAll(before.keySet());
        System.getProperties().putAll(before);
    }

    @Test
    void everyFolderOfALibraryIsBelowTheProgramsOwn() {
        Launcher.prepare(AppDirs.below(home));
        assertThat(FOLDERS.stream().collect(Collectors.toMap(name -> name, System::getProperty)))
                .allSatisfy((name, folder) ->
                        assertThat(Path.of(folder)).startsWith(home).isDirectory());
    }

    @Test
    void aFolderChosenByTheUserStays() {
        System.setProperty("DJL_CACHE_DIR", "elsewhere");
        Launcher.prepare(AppDirs.below(home));
        assertThat(System.getProperty("DJL_CACHE_DIR")).isEqualTo("elsewhere");
    }

    @Test
    void theEngineStaysOffTheNetwork() {
        Launcher.prepare(AppDirs.below(home));
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    }
}
