package org.phosphene.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;

class AppDirsTest {

    @TempDir
    Path home;

    @Test
    void linuxFollowsTheXdgSpecification() {
        AppDirs dirs = AppDirs.onPlatform("Linux", home, name -> null);
        assertThat(dirs.config()).isEqualTo(home.resolve(".config/phosphene")).isDirectory();
        assertThat(dirs.cache()).isEqualTo(home.resolve(".cache/phosphene")).isDirectory();
        assertThat(dirs.log()).isEqualTo(home.resolve(".local/state/phosphene")).isDirectory();
        assertThat(dirs.data())
                .isEqualTo(home.resolve(".local/share/phosphene"))
                .isDirectory();
    }

    @Test
    void xdgVariablesAreUsedUnlessTheyAreRelative() {
        Map<String, String> variables =
                Map.of("XDG_CACHE_HOME", home.resolve("c").toString(), "XDG_CONFIG_HOME", "relative");
        AppDirs dirs = AppDirs.onPlatform("Linux", home, variables::get);
        assertThat(dirs.cache()).isEqualTo(home.resolve("c/phosphene"));
        assertThat(dirs.config()).isEqualTo(home.resolve(".config/phosphene"));
    }

    @Test
    void macUsesTheLibrary() {
        AppDirs dirs = AppDirs.onPlatform("Mac OS X", home, name -> null);
        assertThat(dirs.config()).isEqualTo(home.resolve("Library/Application Support/Phosphene"));
        assertThat(dirs.cache()).isEqualTo(home.resolve("Library/Caches/Phosphene"));
        assertThat(dirs.log()).isEqualTo(home.resolve("Library/Logs/Phosphene"));
    }

    @Test
    void windowsUsesAppData() {
        Map<String, String> variables =
                Map.of("APPDATA", home.resolve("roaming").toString());
        AppDirs dirs = AppDirs.onPlatform("Windows 11", home, variables::get);
        assertThat(dirs.config()).isEqualTo(home.resolve("roaming/Phosphene"));
        assertThat(dirs.cache()).isEqualTo(home.resolve("AppData/Local/Phosphene/cache"));
    }

    @Test
    void theSystemPropertyMovesAllFolders() {
        withHome(home.toString(), () -> {
            assertThat(AppDirs.ofThisUser().cache()).isEqualTo(home.resolve("cache"));
            assertThat(AppDirs.ofThisUser().config()).isEqualTo(home.resolve("config"));
        });
    }

    @Test
    void anImpossibleNameOfAFolderIsASentence() {
        withHome("a\0b", () -> assertThatThrownBy(AppDirs::ofThisUser)
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("is not the name of a folder"));
    }

    private static void withHome(String value, Runnable check) {
        String before = System.setProperty(AppDirs.HOME_VARIABLE, value);
        try {
            check.run();
        } finally {
            if (before == null) {
                System.clearProperty(AppDirs.HOME_VARIABLE);
            } else {
                System.setProperty(AppDirs.HOME_VARIABLE, before);
            }
        }
    }

    @Test
    void nothingIsMadeBeforeItIsAskedFor() {
        AppDirs.below(home).cache();
        assertThat(home.resolve("cache")).isDirectory();
        assertThat(home.resolve("log")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> AppDirs.below(file).config())
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("cannot be made")
                .hasMessageContaining("PHOSPHENE_HOME");
    }
}
