package org.phosphene.ui.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.GridSpec;
import org.phosphene.studio.GridPreview;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** A page of pictures while it is laid out: what was typed, how it will look, how large it will be. */
public final class GridViewModel {

    private static final int DPI = GridSpec.DEFAULT.dpi();
    private static final double MILLIMETRES_PER_INCH = 25.4;

    private final Studio studio;
    private final Executor window;
    private final List<TrayItem> items;
    private final Consumer<Path> saved;
    private final StringProperty rows = new SimpleStringProperty("");
    private final StringProperty columns = new SimpleStringProperty("");
    private final StringProperty panel = new SimpleStringProperty(text(GridSpec.DEFAULT.panel()));
    private final StringProperty gap = new SimpleStringProperty(text(GridSpec.DEFAULT.gap()));
    private final ObjectProperty<GridSpec.Unit> unit = new SimpleObjectProperty<>(GridSpec.DEFAULT.unit());
    private final ObjectProperty<GridSpec.Background> background =
            new SimpleObjectProperty<>(GridSpec.DEFAULT.background());
    private final BooleanProperty captions = new SimpleBooleanProperty(GridSpec.DEFAULT.captions());
    private final ReadOnlyObjectWrapper<Frame> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ChangeListener<String> captionListener = (all, old, now) -> refresh();
    private int asked;
    private boolean converting;

    GridViewModel(Studio studio, Executor window, List<TrayItem> items, Consumer<Path> saved) {
        this.studio = studio;
        this.window = window;
        this.items = List.copyOf(items);
        this.saved = saved;
        List.of(rows, columns, panel, gap).forEach(typed -> typed.addListener((all, old, now) -> refresh()));
        background.addListener((all, old, now) -> refresh());
        captions.addListener((all, old, now) -> refresh());
        unit.addListener((all, old, now) -> convert(now));
        this.items.forEach(item -> item.captionProperty().addListener(captionListener));
        refresh();
    }

    // Properties

    /** The images on the page. */
    public List<TrayItem> items() {
        return items;
    }

    /** Number of rows; empty to follow from the columns. */
    public StringProperty rowsProperty() {
        return rows;
    }

    /** Number of columns; empty to follow from the rows. */
    public StringProperty columnsProperty() {
        return columns;
    }

    /** Length of a panel's longer side. */
    public StringProperty panelProperty() {
        return panel;
    }

    /** Gap between panels and around them. */
    public StringProperty gapProperty() {
        return gap;
    }

    /** Unit of panel and gap; another one converts them. */
    public ObjectProperty<GridSpec.Unit> unitProperty() {
        return unit;
    }

    /** What is behind the panels. */
    public ObjectProperty<GridSpec.Background> backgroundProperty() {
        return background;
    }

    /** Whether there are captions. */
    public BooleanProperty captionsProperty() {
        return captions;
    }

    /** How the page will look; null while it cannot be drawn. */
    public ReadOnlyObjectProperty<Frame> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Size of the page in pixels and millimetres; empty while it cannot be drawn. */
    public ReadOnlyStringProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Why it cannot be drawn or saved, a sentence; empty otherwise. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    // Commands

    /**
     * Saves the page and the recipes of its panels.
     *
     * @param done run when the page is on the disk; not when that failed
     */
    public void save(Path png, Runnable done) {
        try {
            studio.saveGrid(panels(), spec(), png)
                    .whenCompleteAsync((file, failure) -> ended(file, failure, done), window);
        } catch (PhospheneException e) {
            error.set(Failure.of(e).sentence());
        }
    }

    /** To be called when the page is no longer looked at; the images live on. */
    public void close() {
        items.forEach(item -> item.captionProperty().removeListener(captionListener));
    }

    private void ended(Path file, Throwable failure, Runnable done) {
        if (failure == null) {
            error.set("");
            saved.accept(file);
            done.run();
        } else {
            error.set(Failure.of(failure).sentence());
        }
    }

    private void refresh() {
        if (converting) {
            return;
        }
        int mine = ++asked;
        try {
            studio.previewGrid(panels(), spec())
                    .whenCompleteAsync(
                            (drawn, failure) -> {
                                if (mine == asked) {
                                    show(drawn, failure);
                                }
                            },
                            window);
        } catch (PhospheneException e) {
            show(null, e);
        }
    }

    private void show(GridPreview drawn, Throwable failure) {
        error.set(failure == null ? "" : Failure.of(failure).sentence());
        preview.set(drawn == null ? null : drawn.picture());
        size.set(drawn == null ? "" : sizeText(drawn.width(), drawn.height()));
    }

    private List<GridTile> panels() {
        return items.stream().map(TrayItem::tile).toList();
    }

    private GridSpec spec() {
        return new GridSpec(
                count(rows.get()),
                count(columns.get()),
                length(panel.get()),
                unit.get(),
                DPI,
                length(gap.get()),
                background.get(),
                captions.get());
    }

    private void convert(GridSpec.Unit now) {
        double factor = now == GridSpec.Unit.MILLIMETRES ? MILLIMETRES_PER_INCH / DPI : DPI / MILLIMETRES_PER_INCH;
        int decimals = now == GridSpec.Unit.MILLIMETRES ? 2 : 0;
        converting = true; // panel and gap change one after the other; only both together are drawn
        convert(panel, factor, decimals);
        convert(gap, factor, decimals);
        converting = false;
        refresh();
    }

    private static void convert(StringProperty field, double factor, int decimals) {
        try {
            double value = length(field.get()) * factor;
            field.set(text(new BigDecimal(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .doubleValue()));
        } catch (PhospheneException e) {
            // what cannot be read stays as it was typed; the sentence about it is already there
        }
    }

    private static int count(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new PhospheneException(Messages.get("grid.count.wrong", text), e);
        }
        throw new PhospheneException(Messages.get("grid.count.wrong", text));
    }

    private static double length(String typed) {
        try {
            double value = Double.parseDouble(typed == null ? "" : typed.strip().replace(',', '.'));
            if (Double.isFinite(value) && value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new PhospheneException(Messages.get("grid.length.wrong", typed == null ? "" : typed), e);
        }
        throw new PhospheneException(Messages.get("grid.length.wrong", typed));
    }

    private static String text(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private static String sizeText(int width, int height) {
        return Messages.get(
                "grid.size",
                String.valueOf(width),
                String.valueOf(height),
                millimetres(width),
                millimetres(height),
                String.valueOf(DPI));
    }

    private static String millimetres(int pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels * MILLIMETRES_PER_INCH / DPI);
    }
}
