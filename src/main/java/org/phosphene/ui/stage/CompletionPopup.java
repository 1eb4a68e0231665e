package org.phosphene.ui.stage;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.phosphene.studio.Completion;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;

/**
 * Offers under the objective's field what can be put in. It comes while somebody types, with nothing chosen, so that
 * Enter still runs the objective; {@link Keys#COMPLETE} asks for it and chooses the first.
 */
final class CompletionPopup {

    private static final int MOST_ROWS = 6;
    private static final double WIDTH = 520;
    private static final double BORDER = 2;

    private final TextField field;
    private final ObjectiveViewModel model;
    private final ListView<Completion> list = new ListView<>();
    private final Popup popup = new Popup();

    CompletionPopup(TextField field, ObjectiveViewModel model) {
        this.field = field;
        this.model = model;
        list.setId("completions");
        list.getStyleClass().add("completions");
        list.setAccessibleText(Messages.get("stage.completions"));
        list.setFixedCellSize(CompletionCell.HEIGHT);
        list.setCellFactory(view -> new CompletionCell(this::take));
        list.setFocusTraversable(false);
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false); // the field does it, or Esc would stop the run too
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        field.focusedProperty().addListener((all, old, now) -> popup.hide());
    }

    private void onTyped(KeyEvent event) {
        boolean letter = !event.getCharacter().isEmpty() && event.getCharacter().charAt(0) >= ' ';
        boolean command = event.isControlDown() || event.isMetaDown();
        if (!command && (letter && event.getCharacter().charAt(0) != 127 || popup.isShowing())) {
            Fx.later(() -> offer(false)); // once the letter is in the text
        }
    }

    private void onKey(KeyEvent event) {
        if (Keys.COMPLETE.match(event)) {
            offer(true);
            event.consume();
        } else if (popup.isShowing()) {
            switch (event.getCode()) {
                case DOWN -> move(event, 1);
                case UP -> move(event, -1);
                case PAGE_DOWN -> move(event, MOST_ROWS - 1);
                case PAGE_UP -> move(event, 1 - MOST_ROWS);
                case ENTER -> takeChosen(event);
                case ESCAPE -> {
                    popup.hide();
                    event.consume();
                }
                case LEFT, RIGHT, HOME, END, TAB -> popup.hide();
                default -> {
                    // typing goes on
                }
            }
        }
    }

    private void move(KeyEvent event, int by) {
        int now = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        int next = now < 0 ? (by > 0 ? 0 : last) : Math.max(0, Math.min(last, now + by));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS + 1));
        event.consume();
    }

    private void takeChosen(KeyEvent event) {
        Completion chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen != null && !chosen.isHint()) {
            take(chosen);
            event.consume();
        }
    }

    private void take(Completion chosen) {
        if (chosen.isHint()) {
            return;
        }
        field.setText(chosen.applied(field.getText()));
        field.positionCaret(chosen.caret());
        popup.hide();
        offer(false);
    }

    /** @param asked whether somebody asked for it; else it comes only where a word or an argument begins */
    private void offer(boolean asked) {
        List<Completion> all = model.completions(field.getCaretPosition());
        if (all.isEmpty() || !asked && !isUseful(all) || !field.isFocused()) {
            popup.hide();
            return;
        }
        list.getItems().setAll(all);
        list.setPrefSize(
                Math.min(WIDTH, Math.max(320, field.getWidth())),
                Math.min(MOST_ROWS, all.size()) * CompletionCell.HEIGHT + BORDER);
        list.getSelectionModel().clearSelection();
        list.scrollTo(0);
        if (asked && !all.get(0).isHint()) {
            list.getSelectionModel().select(0);
        }
        if (!popup.isShowing()) {
            Bounds place = field.localToScreen(field.getLayoutBounds());
            popup.show(field, place.getMinX(), place.getMaxY() + 2);
        }
    }

    private boolean isUseful(List<Completion> all) {
        Completion first = all.get(0);
        String text = field.getText();
        int caret = field.getCaretPosition();
        boolean same = all.size() == 1 && !first.isHint() && first.applied(text).equals(text);
        char before = caret == 0 ? ' ' : text.charAt(caret - 1);
        boolean afterComma = text.substring(0, caret).stripTrailing().endsWith(",");
        return !same && (afterComma || !Character.isWhitespace(before) && before != ')');
    }
}
