package org.phosphene.ui.checklist;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phosphene.studio.Proposal;
import org.phosphene.ui.theme.Messages;

/** A usual way to give pictures: who gives them so, what the network then sees, and how well that works. */
final class ProposalCell extends ListCell<Proposal> {

    private static final double BAR_WIDTH = 70;

    private final ChecklistViewModel model;
    private final Label name = new Label();
    private final Label sees = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label agreement = new Label();
    private final HBox row;

    ProposalCell(ChecklistViewModel model) {
        this.model = model;
        sees.getStyleClass().addAll("quiet", "detail");
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        bar.getStyleClass().add(Styles.SMALL);
        agreement.setMinWidth(Region.USE_PREF_SIZE);
        VBox texts = new VBox(name, sees);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        row = new HBox(8, texts, bar, agreement);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Proposal proposal, boolean empty) {
        super.updateItem(proposal, empty);
        setText(null);
        if (empty || proposal == null) {
            setGraphic(null);
            return;
        }
        boolean now = model.networkProperty().get() != null
                && model.networkProperty().get().input().equals(proposal.input());
        String named = Messages.said(proposal.name());
        name.setText(now ? Messages.get("checklist.now", named) : named);
        sees.setText(Messages.said(proposal.input().text()));
        bar.setProgress(Math.max(0, proposal.agreement()));
        agreement.setText(String.format(Locale.ENGLISH, "%.2f", proposal.agreement()));
        setAccessibleText(name.getText() + ", " + agreement.getText());
        setGraphic(row);
    }
}
