package org.phosphene.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phosphene.core.UnitNote;

/** Notes for other programs. */
public final class NotesExport {

    private NotesExport() {}

    /** A header and a line for each unit (RFC 4180, CR LF): unit, name, tags with semicolons between, notes. */
    public static String csv(Notes notes) {
        return Stream.concat(
                        Stream.of("unit,name,tags,notes"),
                        notes.units().entrySet().stream()
                                .filter(entry -> entry.getValue().note().isWritten())
                                .map(entry ->
                                        line(entry.getKey(), entry.getValue().note())))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String line(String unit, UnitNote note) {
        return Stream.of(unit, note.name(), String.join("; ", note.tags()), note.notes())
                .map(NotesExport::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /**
     * One JSON object with the network and its units.
     *
     * @param network what it is called
     * @param sha256 of its file
     */
    public static String json(Notes notes, String network, String sha256) {
        ObjectNode json = KeptFile.JSON.createObjectNode();
        json.put("schemaVersion", NotesFile.SCHEMA_VERSION)
                .put("network", network)
                .put("sha256", sha256);
        json.setAll(NotesFile.write(notes));
        return json.toPrettyString() + "\n";
    }
}
