package org.phosphene.ui.help;

import atlantafx.base.theme.Styles;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Makes nodes of the window from blocks of Markdown. */
final class Blocks {

    private static final double PICTURE = 600;
    private static final double FIRST_COLUMN = 34;

    private final Consumer<String> follow;

    /** @param follow is told the address of a link that was clicked */
    Blocks(Consumer<String> follow) {
        this.follow = follow;
    }

    /** The node of a block. */
    Node of(org.commonmark.node.Node block) {
        if (block instanceof ListBlock list) {
            return list(list);
        }
        if (block instanceof FencedCodeBlock code) {
            return code(code.getLiteral());
        }
        if (block instanceof IndentedCodeBlock code) {
            return code(code.getLiteral());
        }
        return block instanceof TableBlock table ? table(table) : paragraph(block);
    }

    private static Label code(String text) {
        Label label = new Label(text.stripTrailing());
        label.getStyleClass().addAll("code", "guide-code");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private VBox list(ListBlock list) {
        VBox items = new VBox(4);
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 1;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            VBox content = new VBox(4);
            for (var block = item.getFirstChild(); block != null; block = block.getNext()) {
                content.getChildren().add(of(block));
            }
            HBox.setHgrow(content, Priority.ALWAYS);
            Label mark = new Label(list instanceof BulletList ? "•" : number++ + ".");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            items.getChildren().add(new HBox(8, mark, content));
        }
        return items;
    }

    private GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        ColumnConstraints first = new ColumnConstraints();
        first.setPercentWidth(FIRST_COLUMN);
        grid.getColumnConstraints().add(first);
        int row = 0;
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var line = part.getFirstChild(); line instanceof TableRow; line = line.getNext()) {
                int column = 0;
                for (var cell = line.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                    TextFlow text = paragraph(cell);
                    if (part instanceof TableHead) {
                        text.getChildren().forEach(word -> word.getStyleClass().add(Styles.TEXT_BOLD));
                    }
                    grid.add(text, column++, row);
                }
                row++;
            }
        }
        return grid;
    }

    private TextFlow paragraph(org.commonmark.node.Node block) {
        TextFlow flow = new TextFlow();
        flow.getChildren().setAll(inline(block, List.of()));
        return flow;
    }

    private List<Node> inline(org.commonmark.node.Node parent, List<String> styles) {
        List<Node> nodes = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Link link) {
                nodes.add(link(link));
            } else if (child instanceof org.commonmark.node.Image image) {
                nodes.add(picture(image));
            } else if (child instanceof Code code) {
                nodes.add(text(code.getLiteral(), with(styles, "code")));
            } else if (child instanceof SoftLineBreak) {
                nodes.add(text(" ", styles));
            } else if (child instanceof StrongEmphasis) {
                nodes.addAll(inline(child, with(styles, Styles.TEXT_BOLD)));
            } else if (child instanceof Emphasis) {
                nodes.addAll(inline(child, with(styles, Styles.TEXT_ITALIC)));
            } else if (child instanceof org.commonmark.node.Text words) {
                nodes.add(text(words.getLiteral(), styles));
            } else {
                nodes.addAll(inline(child, styles));
            }
        }
        return nodes;
    }

    private static List<String> with(List<String> styles, String another) {
        List<String> all = new ArrayList<>(styles);
        all.add(another);
        return all;
    }

    private static Text text(String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().add("guide-text");
        text.getStyleClass().addAll(styles);
        return text;
    }

    private Hyperlink link(Link link) {
        Hyperlink node = new Hyperlink(Guide.words(link));
        node.setOnAction(event -> follow.accept(link.getDestination()));
        node.getStyleClass().add("guide-link");
        return node;
    }

    private static Node picture(org.commonmark.node.Image image) {
        InputStream in = Guide.class.getResourceAsStream(image.getDestination());
        if (in == null) {
            return text(Guide.words(image), List.of());
        }
        ImageView view = new ImageView(new Image(in));
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(PICTURE, view.getImage().getWidth()));
        view.setAccessibleText(Guide.words(image));
        return view;
    }
}
