package org.phosphene.ui.examples;

import org.phosphene.core.PhospheneException;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.studio.UnitExamples;
import org.phosphene.ui.examples.ExamplesViewModel.Choice;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/**
 * What the panel says where there are no photographs.
 *
 * @param text sentences: why, and what to do
 * @param remedy what a button below them does
 */
record Hint(String text, Remedy remedy) {

    /** What helps. */
    enum Remedy {
        NONE,
        /** Scan the folder with the layer of the unit too. */
        SCAN_LAYER,
        /** Put the index aside and make another. */
        REBUILD,
        /** Scan the folder, or go on with it. */
        SCAN
    }

    static final Hint NOTHING = new Hint("", Remedy.NONE);

    static Hint of(String text) {
        return new Hint(text, Remedy.NONE);
    }

    /**
     * Why the panel is empty.
     *
     * @param failure that keeps the photographs away; null for none
     */
    static Hint why(ExamplesViewModel model, Throwable failure) {
        boolean scanning = model.folders().scanningProperty().get();
        if (failure instanceof DamagedIndexException) {
            return new Hint(Failure.of(failure).sentence(), Remedy.REBUILD);
        }
        if (failure instanceof NotScannedException && !scanning) {
            return new Hint(
                    model.folders()
                            .scanned()
                            .map(known -> withoutLayer(model, known))
                            .orElse(Failure.of(failure).sentence()),
                    Remedy.SCAN_LAYER);
        }
        if (failure instanceof PhospheneException && !scanning) {
            return new Hint(Failure.of(failure).sentence(), Remedy.SCAN);
        }
        if (model.networkProperty().get() == null || model.unitProperty().get() == null) {
            boolean none = model.networkProperty().get() == null;
            return of(Messages.get(none ? "examples.noNetwork" : "examples.noUnit"));
        }
        Choice choice = model.choiceProperty().get();
        if (choice == Choice.FACETS && model.facets().runningProperty().get()) {
            return of(Messages.get("examples.facets.busy"));
        }
        UnitExamples answer = model.answerProperty().get();
        if (scanning || answer == null) {
            return of(Messages.get(scanning ? "examples.scanning" : "examples.asking"));
        }
        if (answer.photographs() == 0) {
            return new Hint(Messages.get("examples.empty"), Remedy.SCAN);
        }
        return of(Messages.get("examples.none." + choice));
    }

    /** What a scan with one more layer means: all photographs once more, at the speed of the scan before. */
    private static String withoutLayer(ExamplesViewModel model, ScannedFolder known) {
        String layer =
                model.networkProperty().get().titleOf(model.unitProperty().get().layer());
        String what = Messages.get("examples.layer", known.photographs(), layer);
        double speed = known.perSecond();
        return speed > 0
                ? what + " " + Messages.get("examples.layer.time", RunText.clock(known.photographs() / speed))
                : what;
    }
}
