package org.phosphene.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Language.ENGLISH);
    }

    @Test
    void whatAPersonReadsComesFromTheCombination() {
        assertThat(Keys.OPEN.combination()).isEqualTo(OPEN);
        assertThat(Keys.OPEN.beside("layers.open")).isEqualTo("Open a network's file… (" + OPEN.getDisplayText() + ")");
        Messages.use(Language.CHINESE);
        assertThat(Keys.OPEN.beside("layers.open")).isEqualTo("打开网络文件…（" + OPEN.getDisplayText() + "）");
    }

    @Test
    void noTextNamesAKeyThatOnlySomeKeyboardsHave() {
        for (Language language : Language.values()) {
            for (String key : Messages.keys(language)) {
                assertThat(Messages.text(language, key)).as(key).doesNotContain("Ctrl", "⌘", "Strg");
            }
        }
    }
}
