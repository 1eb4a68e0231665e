package org.phosphene.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** The last session: {@code session.json}. Of two windows the one that changed something last is remembered. */
public final class SessionFile {

    private final KeptFile<Session> kept;

    /** @param data folder of what the user made */
    public SessionFile(Path data) {
        kept = new KeptFile<>(data.resolve("session.json"), new Form());
    }

    /** Reads the session. Never fails; the notice says what could not be read. */
    public Loaded<Session> load() {
        return kept.load();
    }

    /** @throws PhospheneException when it cannot be written; then the one before stays */
    public void keep(Session session) {
        kept.change(before -> session);
    }

    private static final class Form implements KeptFile.Form<Session> {

        @Override
        public Sentence what() {
            return Sentence.of("The pages and pictures of the last session");
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Session none() {
            return Session.NONE;
        }

        @Override
        public Session read(JsonNode json) {
            return SessionJson.read(new Json(json, "session"));
        }

        @Override
        public ObjectNode write(Session value) {
            return SessionJson.write(value);
        }
    }
}
