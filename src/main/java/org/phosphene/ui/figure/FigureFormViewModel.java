package org.phosphene.ui.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Paper;
import org.phosphene.figure.FigureSpec.Style;
import org.phosphene.studio.FigureEdits;
import org.phosphene.ui.theme.Messages;

/** Everything of a figure that is typed or switched, in step with it both ways. */
public final class FigureFormViewModel {

    private final FigureViewModel figure;
    private final List<Runnable> fills = new ArrayList<>();
    private final StringProperty caption;
    private final StringProperty rowTitle;
    private final StringProperty columnTitle;
    private final StringProperty columns;
    private final StringProperty width;
    private final StringProperty fontSize;
    private final StringProperty gap;
    private final StringProperty margin;
    private final StringProperty dpi;
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.ONE_COLUMN);
    private final ObjectProperty<Integer> background = new SimpleObjectProperty<>(0xffffff);
    private final BooleanProperty letters = new SimpleBooleanProperty(true);
    private boolean filling;

    public FigureFormViewModel(FigureViewModel figure) {
        this.figure = figure;
        caption = text("caption", this::captionNow, this::withCaption);
        rowTitle = text(
                "rowTitle",
                now -> title(now.rowTitles(), row(now)),
                (now, typed) -> FigureEdits.withRowTitle(now, row(now), typed));
        columnTitle = text(
                "columnTitle",
                now -> title(now.columnTitles(), column(now)),
                (now, typed) -> FigureEdits.withColumnTitle(now, column(now), typed));
        columns = number("columns", FigureSpec::columns, value -> now -> FigureEdits.reflowed(now, whole(value)));
        width = number("width", now -> now.style().width(), value -> style(its -> its.withWidth(value)));
        fontSize = number("fontSize", now -> now.style().fontSize(), value -> style(its -> its.withFontSize(value)));
        gap = number("gap", now -> now.style().gap(), value -> style(its -> its.withGap(value)));
        margin = number("margin", now -> now.style().margin(), value -> style(its -> its.withMargin(value)));
        dpi = number("dpi", now -> now.style().dpi(), value -> style(its -> its.withDpi(whole(value))));
        switches();
        figure.specProperty().addListener((all, old, now) -> fill());
        figure.chosenProperty().addListener((all, old, now) -> fill());
        fill();
    }

    private void switches() {
        paper.addListener((all, old, now) -> {
            if (!filling && now != null) {
                figure.change(style(its -> its.withWidth(now.millimetres())));
            }
        });
        fills.add(() -> paper.set(now().style().paper().orElse(null)));
        background.addListener((all, old, now) -> {
            if (!filling) {
                OptionalInt colour = now == null ? OptionalInt.empty() : OptionalInt.of(now);
                figure.change("background", style(its -> its.withBackground(colour)));
            }
        });
        fills.add(() -> background.set(
                now().style().background().stream().boxed().findFirst().orElse(null)));
        letters.addListener((all, old, now) -> {
            if (!filling) {
                figure.change(style(its -> its.withLetters(now)));
            }
        });
        fills.add(() -> letters.set(now().style().letters()));
    }

    // Properties

    /** Under the chosen picture. */
    public StringProperty captionProperty() {
        return caption;
    }

    /** At the left of the chosen picture's row. */
    public StringProperty rowTitleProperty() {
        return rowTitle;
    }

    /** Above the chosen picture's column. */
    public StringProperty columnTitleProperty() {
        return columnTitle;
    }

    /** Number of columns; another one lets the pictures flow row by row. */
    public StringProperty columnsProperty() {
        return columns;
    }

    /** Of the whole figure in millimetres. */
    public StringProperty widthProperty() {
        return width;
    }

    /** In points. */
    public StringProperty fontSizeProperty() {
        return fontSize;
    }

    /** Between cells in millimetres. */
    public StringProperty gapProperty() {
        return gap;
    }

    /** Around everything in millimetres. */
    public StringProperty marginProperty() {
        return margin;
    }

    /** Dots to an inch of PNG and TIFF. */
    public StringProperty dpiProperty() {
        return dpi;
    }

    /** The width by its name; null for one that has none. */
    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    /** Colour 0xRRGGBB; null for transparent. */
    public ObjectProperty<Integer> backgroundProperty() {
        return background;
    }

    /** Whether pictures are lettered. */
    public BooleanProperty lettersProperty() {
        return letters;
    }

    private interface Typed {
        FigureSpec into(FigureSpec now, String typed);
    }

    private StringProperty text(String name, Function<FigureSpec, String> value, Typed change) {
        StringProperty field = new SimpleStringProperty("");
        field.addListener((all, old, now) -> {
            if (!filling) {
                String typed = now == null ? "" : now;
                figure.change(name + figure.chosenProperty().get(), spec -> change.into(spec, typed));
            }
        });
        fills.add(() -> field.set(value.apply(now())));
        return field;
    }

    private StringProperty number(
            String name, ToDoubleFunction<FigureSpec> value, DoubleFunction<UnaryOperator<FigureSpec>> change) {
        StringProperty field = new SimpleStringProperty("");
        field.addListener((all, old, now) -> {
            if (!filling) {
                double typed = value(now);
                if (Double.isNaN(typed)) {
                    figure.complain(Messages.get("paper.number.wrong", now == null ? "" : now));
                } else {
                    figure.change(name, change.apply(typed));
                }
            }
        });
        fills.add(() -> {
            double its = value.applyAsDouble(now());
            if (value(field.get()) != its) { // what is typed as 85. stays as it is typed
                field.set(plain(its));
            }
        });
        return field;
    }

    private void fill() {
        filling = true;
        try {
            fills.forEach(Runnable::run);
        } finally {
            filling = false;
        }
    }

    private static double value(String typed) {
        try {
            double value = Double.parseDouble(typed == null ? "" : typed.strip().replace(',', '.'));
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String plain(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    /** A number that must be whole; what is none is out of every range, which the figure says. */
    private static int whole(double value) {
        return value == Math.rint(value) ? (int) value : -1;
    }

    private FigureSpec now() {
        return figure.specProperty().get();
    }

    private static UnaryOperator<FigureSpec> style(UnaryOperator<Style> change) {
        return now -> now.withStyle(change.apply(now.style()));
    }

    private String captionNow(FigureSpec now) {
        return now.cells().get(figure.chosenProperty().get()).caption();
    }

    private FigureSpec withCaption(FigureSpec now, String typed) {
        int cell = figure.chosenProperty().get();
        return FigureEdits.with(now, cell, now.cells().get(cell).withCaption(typed));
    }

    private int row(FigureSpec now) {
        return figure.chosenProperty().get() / now.columns();
    }

    private int column(FigureSpec now) {
        return figure.chosenProperty().get() % now.columns();
    }

    private static String title(List<String> titles, int index) {
        return titles.isEmpty() ? "" : titles.get(index);
    }
}
