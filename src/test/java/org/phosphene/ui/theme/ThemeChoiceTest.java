package org.phosphene.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThemeChoiceTest {

    @Test
    void anUnknownNameIsLight() {
        assertThat(ThemeChoice.of("purple")).isEqualTo(ThemeChoice.LIGHT);
        assertThat(ThemeChoice.of(null)).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void everyChoiceIsFoundByItsOwnName() {
        assertThat(ThemeChoice.values()).allMatch(choice -> ThemeChoice.of(choice.id()) == choice);
    }

    @Test
    void theSystemChoiceFollowsADarkDesktop() {
        assertThat(ThemeChoice.SYSTEM.dark("Adwaita:dark")).isTrue();
        assertThat(ThemeChoice.SYSTEM.dark("Adwaita")).isFalse();
        assertThat(ThemeChoice.SYSTEM.dark(null)).isFalse();
        assertThat(ThemeChoice.LIGHT.dark("Adwaita:dark")).isFalse();
    }
}
