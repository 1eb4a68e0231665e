package org.phosphene.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;

class SessionFileTest {

    @TempDir
    Path data;

    @Test
    void everythingComesBack() throws IOException {
        Pin.Shot shot = new PinnedPictures(data).keep(Examples.frame(), "{}");
        Session session = Examples.session(List.of(Examples.pin(shot)));
        new SessionFile(data).keep(session);
        Session loaded = new SessionFile(data).load().value();
        assertThat(loaded.networks()).isEqualTo(session.networks());
        assertThat(loaded.place()).isEqualTo(session.place());
        assertThat(loaded.run().orElseThrow().changes())
                .isEqualTo(session.run().orElseThrow().changes());
        assertThat(loaded.run().orElseThrow().sizes())
                .isEqualTo(session.run().orElseThrow().sizes());
        assertThat(new ObjectMapper().readTree(loaded.figure())).isEqualTo(new ObjectMapper().readTree("{\"rows\":1}"));
        assertThat(loaded.pins().get(0).shots()).containsExactly(shot);
    }

    @Test
    void pixelsOfPinsComeBackAsTheyWere() {
        Pin.Shot shot = new PinnedPictures(data).keep(Examples.frame(), "{}");
        assertThat(new PinnedPictures(data).frame(shot).orElseThrow().pixels())
                .isEqualTo(Examples.frame().pixels());
    }

    @Test
    void aDamagedPictureCountsAsMissing() throws IOException {
        Pin.Shot shot = new PinnedPictures(data).keep(Examples.frame(), "{}");
        Files.write(data.resolve("pins").resolve(shot.key() + ".png"), new byte[] {1, 2});
        assertThat(new PinnedPictures(data).frame(shot)).isEmpty();
    }

    @Test
    void onlyOldPicturesNobodyNeedsGo() {
        PinnedPictures pictures = new PinnedPictures(data);
        Pin.Shot used = pictures.keep(Examples.frame(), "{}");
        Pin.Shot unused = pictures.keep(Examples.frame(), "{\"other\":1}");
        pictures.removeUnused(Set.of(used.key()), 0);
        assertThat(pictures.png(unused)).isPresent();
        pictures.removeUnused(Set.of(used.key()), Long.MAX_VALUE);
        assertThat(pictures.png(unused)).isEmpty();
        assertThat(pictures.png(used)).isPresent();
    }

    @Test
    void aDamagedSessionIsSetAsideAndTheProgramStartsEmpty() throws IOException {
        Files.writeString(data.resolve("session.json"), "{\"schemaVersion\": 1, \"networks\": [{\"id\": \"x\"");
        Loaded<Session> loaded = new SessionFile(data).load();
        assertThat(loaded.value()).isEqualTo(Session.NONE);
        assertThat(loaded.notice().orElseThrow()).asString().contains("session.json.damaged");
    }

    @Test
    void aKeyThatPointsOutOfTheFolderIsDamage() throws IOException {
        new SessionFile(data).keep(Examples.session(List.of(Examples.pin(new Pin.Shot("cd".repeat(32), 1, 2, 3)))));
        Path file = data.resolve("session.json");
        Files.writeString(file, Files.readString(file).replace("cd".repeat(32), "../../secret"));
        assertThat(new SessionFile(data).load().notice()).isPresent();
    }

    @Test
    void aFolderThatIsAFileIsASentence() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        assertThatThrownBy(() -> new SessionFile(file).keep(Session.NONE))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("cannot be kept");
    }
}
