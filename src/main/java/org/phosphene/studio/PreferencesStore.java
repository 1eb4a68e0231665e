package org.phosphene.studio;

import java.util.Locale;
import java.util.Optional;
import org.phosphene.settings.Settings;
import org.phosphene.settings.SettingsFile;

/** Keeps preferences in the settings file, or in memory where there is none. */
final class PreferencesStore {

    private final Optional<SettingsFile> file;
    private Settings current;

    PreferencesStore(Optional<SettingsFile> file) {
        this.file = file;
        this.current = file.map(SettingsFile::load).orElse(Settings.DEFAULT);
    }

    synchronized Preferences load() {
        return new Preferences(
                current.theme().name().toLowerCase(Locale.ROOT),
                current.threads(),
                current.device(),
                current.window().width(),
                current.window().height(),
                current.network(),
                current.preset().isEmpty() ? RenderRequest.DEFAULT_PRESET : current.preset(),
                current.proxy(),
                current.text().language(),
                current.text().percent(),
                current.recentFiles(),
                new Preferences.Panel(
                        current.photographs().open(), current.photographs().width()));
    }

    synchronized void save(Preferences preferences) {
        Settings.WindowPlace place = current.window();
        current = current.withTheme(Settings.Theme.valueOf(preferences.theme().toUpperCase(Locale.ROOT)))
                .withEngine(preferences.threads(), preferences.device())
                .withWindow(new Settings.WindowPlace(
                        place.x(), place.y(), preferences.windowWidth(), preferences.windowHeight()))
                .withNetwork(preferences.lastNetwork())
                .withPicture(preferences.preset(), current.width(), current.height(), current.steps())
                .withProxy(preferences.proxy())
                .withRecentFiles(preferences.recentNetworks())
                .withPhotographs(new Settings.Panel(
                        preferences.photographs().open(),
                        preferences.photographs().width()))
                .withText(new Settings.TextChoice(preferences.language(), preferences.textPercent()));
        file.ifPresent(settings -> settings.save(current));
    }
}
