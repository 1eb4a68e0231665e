package org.phosphene.ui.columns;

import java.util.List;
import org.phosphene.studio.RenderProgress;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/**
 * How far the cells of the page are together.
 *
 * @param running cells that are not done
 * @param share of all steps that is done, 0 to 1
 * @param stepsPerSecond of all runs together
 * @param secondsLeft until the last is done, taking turns as now; NaN before that is known
 */
record PageProgress(int running, double share, double stepsPerSecond, double secondsLeft) {

    static PageProgress of(List<Cell> cells) {
        int running = 0;
        long done = 0;
        long all = 0;
        double speed = 0;
        double left = 0;
        for (Cell cell : cells) {
            RenderProgress now = cell.run().progressProperty().get();
            if (cell.isActive()) {
                running++;
            }
            if (now == null) {
                continue;
            }
            done += now.step();
            all += now.steps();
            if (cell.run().isActive()) {
                speed += now.stepsPerSecond();
                left += now.steps() - now.step();
            }
        }
        return new PageProgress(
                running, all == 0 ? 0 : (double) done / all, speed, speed > 0 ? left / speed : Double.NaN);
    }

    /** In words; empty while nothing runs. */
    String text() {
        if (running == 0) {
            return "";
        }
        String count = Messages.get("columns.running", running);
        return Double.isNaN(secondsLeft)
                ? count
                : String.join(
                        " · ",
                        count,
                        Messages.get("stage.rate", RunText.number(stepsPerSecond)),
                        Messages.get("stage.left", RunText.clock(secondsLeft)));
    }
}
