package org.phosphene.ui.layers;

import java.util.List;
import java.util.stream.Collectors;
import org.phosphene.studio.LayerEnd;
import org.phosphene.studio.LayerFacts;
import org.phosphene.studio.LayerInfo;
import org.phosphene.ui.theme.Messages;

/** All that is known about a row, for who rests on it. */
final class LayerHint {

    private LayerHint() {}

    static String of(LayerRow row) {
        if (row.isEnd()) {
            LayerEnd end = row.end().orElseThrow();
            return String.join("\n", Messages.said(end.sentence()), Messages.get("layers.end.advice"));
        }
        LayerInfo layer = row.layer().orElseThrow();
        String parameters = Messages.get("layers.parameters", row.parameters());
        if (!row.isLayer()) {
            String group = row.type().isEmpty() ? row.title() : row.title() + " · " + row.type();
            return String.join("\n", Messages.get("layers.group", group, layer.name()), parameters);
        }
        return String.join(
                "\n",
                layer.name() + " · " + layer.kind(),
                shape(layer.facts().shape()) + parameters,
                field(layer.facts()));
    }

    private static String shape(List<Integer> shape) {
        return shape.isEmpty() ? "" : shape.stream().map(String::valueOf).collect(Collectors.joining(" × ", "", " · "));
    }

    private static String field(LayerFacts facts) {
        return facts.field()
                .map(field -> Messages.get(
                        "layers.field", String.valueOf(field.height()), String.valueOf(field.width()), stride(field)))
                .orElseGet(() -> Messages.get(facts.wholePicture() ? "layers.field.whole" : "layers.field.unknown"));
    }

    private static String stride(LayerFacts.Field field) {
        return field.strideY() == field.strideX()
                ? String.valueOf(field.strideY())
                : field.strideY() + " × " + field.strideX();
    }
}
