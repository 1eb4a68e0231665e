package org.phosphene.ui.fx;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/** Makes fields for whole numbers; what cannot be read as one leaves the number as it is. */
public final class NumberBox {

    private static final double WIDTH = 96;

    private NumberBox() {}

    /**
     * A field that follows a property and changes it.
     *
     * @param step what the arrows add
     */
    public static Spinner<Integer> of(IntegerProperty number, int least, int most, int step) {
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(least, most, number.get(), step);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return String.valueOf(value);
            }

            @Override
            public Integer fromString(String typed) {
                try {
                    return Integer.valueOf(typed.strip());
                } catch (NumberFormatException e) {
                    return values.getValue(); // the field shows it again
                }
            }
        });
        Spinner<Integer> box = new Spinner<>(values);
        box.setEditable(true);
        Em.atLeast(box, WIDTH);
        number.addListener((all, old, now) -> values.setValue(now.intValue()));
        values.valueProperty().addListener((all, old, now) -> number.set(now));
        return box;
    }
}
