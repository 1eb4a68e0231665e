package org.phosphene.ui.shell;

import java.util.HashMap;
import java.util.Map;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.ui.reading.UnitChoice;
import org.phosphene.ui.stage.StageViewModel;

/** The unit that was on the stage last, of each network since the window opened: opening a network again shows it. */
final class LastUnits {

    private final Map<String, UnitRef> units = new HashMap<>();

    LastUnits(StageViewModel stage) {
        stage.unitProperty().addListener((observable, before, now) -> {
            OpenNetwork network = stage.networkProperty().get();
            if (now != null && network != null && network.layer(now.layer()).isPresent()) {
                units.put(network.id(), UnitRef.channel(now.layer(), now.channel()));
            }
        });
    }

    /** The unit that was shown last, or the one to begin with. */
    UnitChoice of(OpenNetwork network) {
        UnitRef last = units.getOrDefault(network.id(), network.showpiece());
        boolean there = network.layer(last.layer()).isPresent(); // the file may be another one now
        return new UnitChoice(network.id(), there ? last : network.showpiece());
    }
}
