package org.phosphene.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import org.phosphene.core.PhospheneException;
import org.phosphene.settings.Settings.Panel;
import org.phosphene.settings.Settings.TextChoice;
import org.phosphene.settings.Settings.Theme;
import org.phosphene.settings.Settings.WindowPlace;

/**
 * The settings as a JSON file. Every field is read by itself, so a bad value loses only itself; fields this version
 * does not know stay in the file; a file that is no JSON at all is set aside as {@code NAME.damaged} at the next save.
 */
public final class SettingsFile {

    static final int SCHEMA_VERSION = 1;
    private static final int MAX_PIXELS = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** @param file where the settings are; may be missing */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The settings of this user. */
    public static SettingsFile in(AppDirs dirs) {
        return new SettingsFile(dirs.config().resolve("settings.json"));
    }

    /** What the file says, and the default for everything it does not say or says wrongly. Never fails. */
    public Settings load() {
        ObjectNode json = tree();
        Settings or = Settings.DEFAULT;
        JsonNode window = json.path("window");
        WindowPlace place = or.window();
        return new Settings(
                theme(json.path("theme")),
                integer(json.path("threads"), or.threads(), n -> n >= 0 && n <= 1024),
                text(json.path("device"), or.device()),
                new WindowPlace(
                        real(window.path("x"), place.x(), n -> Math.abs(n) < MAX_PIXELS),
                        real(window.path("y"), place.y(), n -> Math.abs(n) < MAX_PIXELS),
                        real(window.path("width"), place.width(), n -> n >= 100 && n < MAX_PIXELS),
                        real(window.path("height"), place.height(), n -> n >= 100 && n < MAX_PIXELS)),
                text(json.path("network"), or.network()),
                text(json.path("preset"), or.preset()),
                integer(json.path("width"), or.width(), n -> n >= 0 && n < MAX_PIXELS),
                integer(json.path("height"), or.height(), n -> n >= 0 && n < MAX_PIXELS),
                integer(json.path("steps"), or.steps(), n -> n >= 0),
                texts(json.path("recentFiles")),
                text(json.path("proxy"), or.proxy()),
                new TextChoice(
                        text(json.path("language"), or.text().language()),
                        integer(json.path("textPercent"), or.text().percent(), n -> n >= 50 && n <= 300)),
                panel(json.path("photographs")));
    }

    /**
     * Writes the file.
     *
     * @throws PhospheneException when it cannot be written; then the old file is untouched
     */
    public void save(Settings settings) {
        setAsideIfDamaged();
        ObjectNode json = tree();
        json.put(
                "schemaVersion",
                Math.max(SCHEMA_VERSION, json.path("schemaVersion").asInt()));
        json.put("theme", settings.theme().name());
        json.put("threads", settings.threads());
        json.put("device", settings.device());
        ObjectNode window = json.path("window") instanceof ObjectNode old ? old : json.putObject("window");
        WindowPlace place = settings.window();
        put(window, "x", place.x());
        put(window, "y", place.y());
        put(window, "width", place.width());
        put(window, "height", place.height());
        json.put("network", settings.network());
        json.put("preset", settings.preset());
        json.put("width", settings.width());
        json.put("height", settings.height());
        json.put("steps", settings.steps());
        json.put("proxy", settings.proxy());
        json.put("language", settings.text().language());
        json.put("textPercent", settings.text().percent());
        ObjectNode photographs =
                json.path("photographs") instanceof ObjectNode old ? old : json.putObject("photographs");
        photographs.put("open", settings.photographs().open());
        photographs.put("width", settings.photographs().width());
        ArrayNode recent = json.putArray("recentFiles");
        settings.recentFiles().forEach(recent::add);
        AtomicFile.writeText(file, json.toPrettyString() + "\n");
    }

    private static Panel panel(JsonNode json) {
        JsonNode open = json.path("open");
        return new Panel(
                open.isBoolean() ? open.booleanValue() : Panel.DEFAULT.open(),
                real(json.path("width"), Panel.DEFAULT.width(), n -> n >= 0 && n < MAX_PIXELS));
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isNaN(value)) {
            json.remove(name);
        } else {
            json.put(name, value);
        }
    }

    private ObjectNode tree() {
        try {
            return parse() instanceof ObjectNode object ? object : JSON.createObjectNode();
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    private JsonNode parse() throws IOException {
        return JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
    }

    private void setAsideIfDamaged() {
        try {
            if (Files.exists(file) && !isObject()) {
                Path aside = file.resolveSibling(file.getFileName() + ".damaged");
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new PhospheneException(
                    "The settings file %s is damaged and cannot be set aside. Delete it and try again.", file, e);
        }
    }

    private boolean isObject() throws IOException {
        try {
            return parse() instanceof ObjectNode;
        } catch (JsonProcessingException | CharacterCodingException e) {
            return false;
        }
    }

    private static Theme theme(JsonNode node) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equals(node.asText())) {
                return theme;
            }
        }
        return Settings.DEFAULT.theme();
    }

    private static int integer(JsonNode node, int otherwise, IntPredicate valid) {
        return node.isInt() && valid.test(node.intValue()) ? node.intValue() : otherwise;
    }

    private static double real(JsonNode node, double otherwise, DoublePredicate valid) {
        return node.isNumber() && valid.test(node.doubleValue()) ? node.doubleValue() : otherwise;
    }

    private static String text(JsonNode node, String otherwise) {
        return node.isTextual() ? node.textValue() : otherwise;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        });
        return texts;
    }
}
