package org.phosphene.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.Frame;

/** A session with something of everything. */
final class Examples {

    static final String HASH = "ab".repeat(32);

    private Examples() {}

    /** Two images of 2 x 3 pixels, every byte another. */
    static Frame frame() {
        byte[] pixels = new byte[2 * 2 * 3 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7);
        }
        return new Frame(0, 0, 2, 2, 3, 3, pixels);
    }

    static Session session(List<Pin> pins) {
        Run run = new Run(
                "block5/add:15",
                "Lucid",
                new Run.Sizes(1, 224, 0, 64),
                -3,
                "{\"seed\":1}",
                Map.of("optimiser.rate", "0.1"));
        return new Session(
                List.of(new Session.NetworkEntry("/home/someone/net.onnx", "net", HASH)),
                List.of(new Session.NetworkEntry("/home/someone/old.onnx", "old", "cd".repeat(32))),
                new Session.Place(HASH, "block5/add", "block5/add:15", "card", "/photographs"),
                Optional.of(run),
                pins,
                "{\"rows\":1}");
    }

    static Pin pin(Pin.Shot shot) {
        return new Pin("picture", "a caption", -1, List.of(shot), "{\"title\":\"t\"}");
    }
}
