package org.phosphene.ui.layers;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.SearchHit;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.NetworkFile;

/** Network chooser, search box, and below them the layers as a tree or what a search found. */
public final class LayersView extends VBox {

    private final LayersViewModel model;
    private final ComboBox<NetworkChoice> chooser = new ComboBox<>();
    private final CustomTextField search = new CustomTextField();
    private final ListView<SearchHit> hits = new ListView<>();
    private final Label nothing = new Label();
    private boolean following;

    public LayersView(LayersViewModel model) {
        this.model = model;
        getStyleClass().add("layers");
        HBox searchRow = new HBox(searchBox());
        searchRow.getStyleClass().add("row");
        getChildren().addAll(networkRow(), new DownloadPane(model.downloads()), searchRow, lists());
        Follow.changes(this, model.networkProperty(), now -> follow());
        Follow.list(this, model.networks(), this::follow);
        Follow.changes(this, model.openingProperty(), now -> follow());
        follow();
    }

    /** Puts the keyboard into the search box. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Asks for a network's file and opens it. */
    public void askForFile() {
        NetworkFile.choose(getScene().getWindow(), Messages.get("layers.open")).ifPresent(model::open);
    }

    private HBox networkRow() {
        chooser.setId("networks");
        chooser.setAccessibleText(Messages.get("layers.network"));
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setMinWidth(0);
        chooser.setPromptText(Messages.get("layers.network"));
        chooser.setItems(model.networks());
        chooser.setCellFactory(list -> new NetworkCell(model));
        chooser.setButtonCell(new NetworkCell(null));
        chooser.setOnAction(event -> {
            NetworkChoice chosen = chooser.getValue();
            if (chosen != null && !following) {
                model.choose(chosen);
                follow(); // until it is open, the chooser shows what is
            }
        });
        HBox.setHgrow(chooser, Priority.ALWAYS);
        HBox row = new HBox(
                chooser, IconButton.of(Icons.OPEN, "layers.open", Keys.OPEN, this::askForFile), new NetworkMenu(model));
        row.getStyleClass().add("row");
        return row;
    }

    private CustomTextField searchBox() {
        search.setId("search");
        search.setPromptText(Messages.get("layers.search"));
        search.setAccessibleText(Messages.get("layers.search"));
        search.setLeft(Icons.SEARCH.node());
        HBox.setHgrow(search, Priority.ALWAYS);
        search.textProperty().bindBidirectional(model.queryProperty());
        search.disableProperty().bind(model.networkProperty().isNull());
        search.setOnAction(event -> model.takeFirst());
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.searching()) {
                model.queryProperty().set("");
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN && !model.hits().isEmpty()) {
                hits.requestFocus();
                hits.getSelectionModel().select(0);
                event.consume();
            }
        });
        return search;
    }

    private void dressHits() {
        hits.setId("hits");
        hits.setAccessibleText(Messages.get("layers.hits"));
        hits.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        hits.setItems(model.hits());
        hits.setCellFactory(list -> new HitCell(model::take));
        hits.setOnKeyPressed(event -> {
            SearchHit hit = hits.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && hit != null) {
                model.take(hit);
                event.consume();
            }
        });
        hits.visibleProperty().bind(Bindings.createBooleanBinding(model::searching, model.queryProperty()));
    }

    private StackPane lists() {
        LayerTreePane tree = new LayerTreePane(model);
        dressHits();
        tree.visibleProperty().bind(hits.visibleProperty().not());
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        this::hint,
                        model.queryProperty(),
                        model.networkProperty(),
                        model.openingProperty(),
                        model.hits()));
        nothing.visibleProperty().bind(nothing.textProperty().isNotEmpty());
        nothing.getStyleClass().add("hint");
        nothing.setMouseTransparent(true);
        ProgressBar busy = new ProgressBar();
        busy.getStyleClass().add(Styles.SMALL);
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.visibleProperty().bind(model.openingProperty());
        StackPane lists = new StackPane(tree, hits, nothing, busy);
        StackPane.setAlignment(busy, javafx.geometry.Pos.TOP_CENTER);
        VBox.setVgrow(lists, Priority.ALWAYS);
        return lists;
    }

    private String hint() {
        if (model.networkProperty().get() == null) {
            return Messages.get(model.openingProperty().get() ? "layers.opening" : "layers.none");
        }
        if (!model.searching() || !model.hits().isEmpty()) {
            return "";
        }
        return Messages.get(model.endsBeforeClasses() ? "layers.nothing.ended" : "layers.nothing");
    }

    /** Shows in the chooser what is open, also after a failure. */
    private void follow() {
        OpenNetwork network = model.networkProperty().get();
        if (network == null || model.openingProperty().get()) {
            return;
        }
        following = true;
        model.networks().stream()
                .filter(choice -> choice.id().equals(network.id()))
                .findFirst()
                .ifPresent(choice -> {
                    chooser.getSelectionModel().clearSelection(); // or its button may stay empty
                    chooser.getSelectionModel().select(choice);
                });
        following = false;
    }
}
