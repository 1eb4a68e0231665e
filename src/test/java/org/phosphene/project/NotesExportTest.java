package org.phosphene.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phosphene.core.UnitNote;

class NotesExportTest {

    private static final Notes NOTES = new Notes(Map.of(
            "a:2", new Notes.Entry(new UnitNote("the \"eye\"", "one,\ntwo", List.of("x", "y"), true), 1),
            "a:3", new Notes.Entry(UnitNote.NONE.withSeen(true), 1)));

    @Test
    void csvQuotesWhatNeedsItAndLeavesOutWhatWasOnlySeen() {
        assertThat(NotesExport.csv(NOTES))
                .isEqualTo("unit,name,tags,notes\r\na:2,\"the \"\"eye\"\"\",x; y,\"one,\ntwo\"\r\n");
    }

    @Test
    void jsonNamesTheNetworkByItsHash() throws IOException {
        JsonNode json = new ObjectMapper().readTree(NotesExport.json(NOTES, "tiny", "ab".repeat(32)));
        assertThat(json.path("sha256").asText()).isEqualTo("ab".repeat(32));
        assertThat(json.path("units").path("a:2").path("tags").path(1).asText()).isEqualTo("y");
    }
}
