package org.phosphene.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.settings.Settings.Theme;
import org.phosphene.settings.Settings.WindowPlace;

class SettingsFileTest {

    private static final Settings CHANGED = new Settings(
            Theme.DARK,
            3,
            "cuda:0",
            new WindowPlace(-5, 7.5, 900, 700),
            "squeezenet1.1",
            "Distill 2017",
            320,
            240,
            64,
            List.of("b.onnx", "a.onnx"),
            "proxy.example.org:3128",
            new Settings.TextChoice("zh-CN", 150),
            new Settings.Panel(false, 390));

    @TempDir
    Path folder;

    private Path path;
    private SettingsFile file;

    @BeforeEach
    void file() {
        path = folder.resolve("settings.json");
        file = new SettingsFile(path);
    }

    @Test
    void theFirstStartHasDefaults() {
        assertThat(file.load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void whatIsSavedIsLoaded() {
        file.save(CHANGED);
        assertThat(file.load()).isEqualTo(CHANGED);
        file.save(Settings.DEFAULT);
        assertThat(file.load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aBadValueLosesOnlyItself() throws IOException {
        Files.writeString(
                path,
                """
                {"schemaVersion": 1, "theme": "PINK", "threads": -4, "device": 7, "network": "squeezenet1.1",
                 "window": {"x": "left", "y": 7, "width": 1e300, "height": 640}, "preset": null, "width": 2.5,
                 "textPercent": 12000, "photographs": {"open": 7, "width": -3}, "language": 5,
                 "height": 99999999999999, "steps": 64,
                 "recentFiles": ["a.onnx", 3, null, "b.onnx"]}
                """);
        assertThat(file.load())
                .isEqualTo(new Settings(
                        Theme.SYSTEM,
                        0,
                        "",
                        new WindowPlace(Double.NaN, 7, 1280, 640),
                        "squeezenet1.1",
                        "",
                        0,
                        0,
                        64,
                        List.of("a.onnx", "b.onnx"),
                        "",
                        Settings.TextChoice.DEFAULT,
                        Settings.Panel.DEFAULT));
    }

    @Test
    void aFileOfAnotherShapeGivesDefaults() throws IOException {
        for (String text :
                List.of("", "[]", "null", "{\"theme\": ", "\0\0\0", "{\"window\": 3, \"recentFiles\": {}}")) {
            Files.writeString(path, text);
            assertThat(file.load()).as(text).isEqualTo(Settings.DEFAULT);
        }
    }

    @Test
    void fieldsOfANewerVersionSurviveASave() throws IOException {
        Files.writeString(path, "{\"schemaVersion\": 9, \"later\": {\"a\": 1}, \"window\": {\"screen\": 2}}");
        file.save(CHANGED);
        assertThat(Files.readString(path))
                .contains("\"schemaVersion\" : 9")
                .contains("\"later\"")
                .contains("\"screen\" : 2");
        assertThat(file.load()).isEqualTo(CHANGED);
    }

    @Test
    void aDamagedFileIsSetAsideNotOverwritten() throws IOException {
        Files.writeString(path, "{\"theme\": \"DARK\", ");
        file.save(CHANGED);
        assertThat(folder.resolve("settings.json.damaged")).hasContent("{\"theme\": \"DARK\", ");
        assertThat(file.load()).isEqualTo(CHANGED);
    }

    @Test
    void aFolderThatIsGoneIsASentence() {
        SettingsFile nowhere = new SettingsFile(folder.resolve("gone").resolve("settings.json"));
        assertThatThrownBy(() -> nowhere.save(CHANGED))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("no folder");
    }

    @Test
    void theNewestTenFilesAreKeptOnceEach() {
        List<String> files = new ArrayList<>(List.of("f11", "f5"));
        IntStream.range(0, 12).forEach(i -> files.add("f" + i));
        Settings settings = Settings.DEFAULT.withRecentFiles(files);
        assertThat(settings.recentFiles()).containsExactly("f11", "f5", "f0", "f1", "f2", "f3", "f4", "f6", "f7", "f8");
    }
}
