package org.phosphene.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitNote;

/** The notes about one network, found again by its hash: {@code networks/HASH/notes.json}. */
public final class NotesFile {

    static final int SCHEMA_VERSION = 1;

    private final KeptFile<Notes> kept;

    /**
     * @param data folder of what the user made
     * @param sha256 of the network, 64 hexadecimal digits
     */
    public NotesFile(Path data, String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        kept = new KeptFile<>(data.resolve("networks").resolve(sha256).resolve("notes.json"), new Form());
    }

    /** Reads the notes. Never fails; the notice says what could not be read. */
    public Loaded<Notes> load() {
        return kept.load();
    }

    /**
     * Keeps what somebody changed in the note of a unit; what another window changed meanwhile stays.
     *
     * @param before the note they saw
     * @param after what they made of it
     * @param now milliseconds since 1970
     * @return the notes afterwards
     * @throws PhospheneException when they cannot be written
     */
    public Loaded<Notes> change(String unit, UnitNote before, UnitNote after, long now) {
        return kept.change(notes -> notes.with(unit, notes.of(unit).changed(before, after), now));
    }

    /**
     * Takes over notes of somebody else.
     *
     * @throws PhospheneException when they cannot be written
     */
    public Loaded<Notes> join(Notes others) {
        return kept.change(notes -> notes.joined(others));
    }

    static Notes read(Json json) {
        Map<String, Notes.Entry> units = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : json.in("units").node().properties()) {
            Json unit = json.in("units").in(field.getKey());
            UnitNote note = new UnitNote(unit.text("name"), unit.text("notes"), unit.texts("tags"), unit.flag("seen"));
            units.put(field.getKey(), new Notes.Entry(note, unit.number("changed")));
        }
        return new Notes(units);
    }

    static ObjectNode write(Notes notes) {
        ObjectNode json = KeptFile.JSON.createObjectNode();
        ObjectNode units = json.putObject("units");
        notes.units().forEach((name, entry) -> {
            ObjectNode unit = units.putObject(name);
            unit.put("name", entry.note().name()).put("notes", entry.note().notes());
            ArrayNode tags = unit.putArray("tags");
            entry.note().tags().forEach(tags::add);
            unit.put("seen", entry.note().seen()).put("changed", entry.changed());
        });
        return json;
    }

    private static final class Form implements KeptFile.Form<Notes> {

        @Override
        public Sentence what() {
            return Sentence.of("The notes about this network");
        }

        @Override
        public int version() {
            return SCHEMA_VERSION;
        }

        @Override
        public Notes none() {
            return Notes.NONE;
        }

        @Override
        public Notes read(JsonNode json) {
            return NotesFile.read(new Json(json, "notes"));
        }

        @Override
        public ObjectNode write(Notes value) {
            return NotesFile.write(value);
        }
    }
}
