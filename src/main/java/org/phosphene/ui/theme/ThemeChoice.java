package org.phosphene.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Light or dark: an AtlantaFX theme for the whole program and one stylesheet of its own for each scene. */
public enum ThemeChoice {
    LIGHT,
    DARK,
    /** What the desktop says; light where it says nothing that JavaFX 21 can read. */
    SYSTEM;

    /** The choice of a name in the settings, any case; {@link #LIGHT} for anything else. */
    public static ThemeChoice of(String name) {
        for (ThemeChoice choice : values()) {
            if (choice.name().equalsIgnoreCase(name)) {
                return choice;
            }
        }
        return LIGHT;
    }

    /** Dresses all windows, those already open too. */
    public void apply() {
        Application.setUserAgentStylesheet(
                dark(System.getenv("GTK_THEME"))
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /** Adds the program's own stylesheet to a scene. */
    public static void dress(Scene scene) {
        URL css = Objects.requireNonNull(ThemeChoice.class.getResource("/org/phosphene/ui/phosphene.css"));
        scene.getStylesheets().add(css.toExternalForm());
    }

    /** The name in the settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean dark(String desktopTheme) {
        boolean desktopIsDark =
                desktopTheme != null && desktopTheme.toLowerCase(Locale.ROOT).contains("dark");
        return this == DARK || this == SYSTEM && desktopIsDark;
    }
}
