package org.phosphene.ui.regularisers;

import static org.phosphene.ui.regularisers.Regulariser.BLUR;
import static org.phosphene.ui.regularisers.Regulariser.BLUR_PENALTY;
import static org.phosphene.ui.regularisers.Regulariser.DECAY;
import static org.phosphene.ui.regularisers.Regulariser.JITTER;
import static org.phosphene.ui.regularisers.Regulariser.L1;
import static org.phosphene.ui.regularisers.Regulariser.ROTATION;
import static org.phosphene.ui.regularisers.Regulariser.SCALE;
import static org.phosphene.ui.regularisers.Regulariser.TOTAL_VARIATION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** The strengths that are set, and the changes of a recipe they stand for. */
final class Regularisation {

    private static final int DECIMALS = 3;

    private final Map<Regulariser, DoubleProperty> strengths = new EnumMap<>(Regulariser.class);
    private final BooleanProperty fourier = new SimpleBooleanProperty();
    private final BooleanProperty decorrelated = new SimpleBooleanProperty();

    Regularisation() {
        for (Regulariser each : Regulariser.values()) {
            strengths.put(each, new SimpleDoubleProperty());
        }
    }

    /** How strong one is, 0 for not at all. */
    DoubleProperty strengthProperty(Regulariser of) {
        return strengths.get(of);
    }

    /** Whether the picture is stored as a spectrum instead of pixels. */
    BooleanProperty fourierProperty() {
        return fourier;
    }

    /** Whether its colours are decorrelated. */
    BooleanProperty decorrelatedProperty() {
        return decorrelated;
    }

    /** Sets everything. */
    void set(Start start) {
        strengths.forEach((each, strength) -> strength.set(start.strength(each)));
        fourier.set(start.fourier());
        decorrelated.set(start.decorrelated());
    }

    /** Changes of a recipe, text by path, in the order in which they are to be made. */
    Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("parameterization.kind", fourier.get() ? "fourier" : "pixel");
        if (fourier.get()) {
            changes.put("parameterization.decay", text(DECAY));
        }
        changes.put("parameterization.colours.kind", decorrelated.get() ? "decorrelated" : "plain");
        changes.put("penalties.l1", text(L1));
        changes.put("penalties.totalVariation", text(TOTAL_VARIATION));
        changes.put("penalties.blur", text(BLUR_PENALTY));
        transforms(changes);
        return changes;
    }

    /** A border first, as wide as the picture moves, so that jitter cuts the border and not the picture. */
    private void transforms(Map<String, String> changes) {
        StringJoiner kinds = new StringJoiner(",");
        Map<String, String> fields = new LinkedHashMap<>();
        String pixels = String.valueOf(Math.round(strengths.get(JITTER).get()));
        int at = 0;
        if (!pixels.equals("0")) {
            kinds.add("pad").add("jitter");
            fields.put("transforms[0].amount", pixels);
            fields.put("transforms[1].pixels", pixels);
            at = 2;
        }
        if (!isOff(SCALE)) {
            kinds.add("randomScale");
            fields.put(
                    "transforms[" + at++ + "].factors",
                    spread(1, strengths.get(SCALE).get()));
        }
        if (!isOff(ROTATION)) {
            kinds.add("randomRotate");
            fields.put(
                    "transforms[" + at++ + "].degrees",
                    spread(0, strengths.get(ROTATION).get()));
        }
        if (!isOff(BLUR)) {
            kinds.add("blur");
            double most = strengths.get(BLUR).get();
            fields.put("transforms[" + at + "].sigmas", list(DoubleStream.of(0, most / 2, most)));
        }
        changes.put("transforms", kinds.length() == 0 ? "none" : kinds.toString());
        changes.putAll(fields);
    }

    private boolean isOff(Regulariser of) {
        return text(of).equals("0");
    }

    private String text(Regulariser of) {
        return text(strengths.get(of).get());
    }

    private static String spread(double middle, double most) {
        return list(DoubleStream.of(middle - most, middle - most / 2, middle, middle + most / 2, middle + most));
    }

    private static String list(DoubleStream numbers) {
        return numbers.mapToObj(Regularisation::text).collect(Collectors.joining(", "));
    }

    private static String text(double number) {
        BigDecimal rounded = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
