package org.phosphene.ui.examples;

import java.util.List;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.ScanProgress;
import org.phosphene.studio.ScanSummary;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** How far the scan of a folder is, and what could not be read in the end. */
final class ScanPane extends VBox {

    private static final double GAP = 4;

    private final FoldersViewModel model;
    private final ProgressBar bar = new ProgressBar();
    private final Label numbers = new Label();
    private final Hyperlink unreadable = new Hyperlink();

    ScanPane(FoldersViewModel model) {
        super(GAP);
        this.model = model;
        numbers.setId("scan-numbers");
        numbers.getStyleClass().addAll("quiet", "detail");
        numbers.setWrapText(true);
        numbers.managedProperty().bind(numbers.visibleProperty());
        numbers.visibleProperty().bind(model.scanningProperty());
        unreadable.setId("unreadable");
        unreadable.getStyleClass().add("detail");
        unreadable.managedProperty().bind(unreadable.visibleProperty());
        unreadable.setOnAction(event -> list(model.summaryProperty().get().unreadable()));
        getChildren().addAll(progress(), numbers, unreadable);
        Follow.value(this, model.progressProperty(), this::tell);
        Follow.value(this, model.summaryProperty(), this::sum);
    }

    private HBox progress() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.get("examples.scan.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = IconButton.of(Icons.STOP, "examples.scan.stop", model::stop);
        stop.setId("stop-scan");
        HBox row = new HBox(GAP, bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.scanningProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void tell(ScanProgress now) {
        bar.setProgress(now.total() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) now.done() / now.total());
        numbers.setText(text(now));
    }

    static String text(ScanProgress now) {
        if (now.total() == 0) {
            return Messages.get("examples.scan.counting");
        }
        String far = Messages.get("examples.scan.far", now.done(), now.total());
        String speed =
                now.perSecond() > 0 ? " · " + Messages.get("examples.scan.speed", RunText.number(now.perSecond())) : "";
        OptionalLong left = now.secondsLeft();
        return far
                + speed
                + (left.isPresent() ? " · " + Messages.get("examples.scan.left", RunText.clock(left.getAsLong())) : "");
    }

    private void sum(ScanSummary now) {
        int count = now == null ? 0 : now.unreadable().size();
        unreadable.setVisible(count > 0);
        unreadable.setText(count == 0 ? "" : Messages.get("examples.unreadable", count));
    }

    private void list(List<ScanSummary.Unreadable> files) {
        StringBuilder lines = new StringBuilder();
        for (ScanSummary.Unreadable file : files) {
            lines.append(file.name()).append(": ").append(file.reason()).append('\n');
        }
        TextArea text = new TextArea(lines.toString());
        text.setEditable(false);
        text.setWrapText(true);
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        alert.initOwner(getScene().getWindow());
        alert.setTitle(Messages.get("examples.unreadable.title"));
        alert.setHeaderText(Messages.get("examples.unreadable.header"));
        alert.getDialogPane().setContent(text);
        alert.show();
    }
}
