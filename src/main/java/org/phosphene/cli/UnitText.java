package org.phosphene.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.studio.ChannelFigures;
import org.phosphene.studio.ClassScore;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.PhotographReading;
import org.phosphene.studio.PhotographReading.LayerReading;
import org.phosphene.studio.PhotographReading.UnitReading;

/** Units and what photographs do to them, as text and as JSON. */
final class UnitText {

    private UnitText() {}

    /**
     * A line for each class, then one for each unit: its name, activation, position and the share that excites less.
     */
    static void print(PhotographReading reading, OpenNetwork network, PrintStream out) {
        for (ClassScore score : reading.classes()) {
            out.println("class\t" + score.label() + "\t" + Report.number(score.probability()));
        }
        for (LayerReading layer : reading.layers()) {
            for (UnitReading unit : layer.units()) {
                out.println(String.join(
                        "\t",
                        "unit",
                        network.caption(unit.unit()),
                        Report.number(unit.activation()),
                        ExampleText.position(unit.y(), unit.x()),
                        Double.isNaN(unit.stronger()) ? "" : String.format(Locale.ROOT, "%.4f", unit.stronger())));
            }
        }
    }

    static String json(PhotographReading reading, OpenNetwork network, String photograph) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("network", network.id()).put("photograph", photograph);
        ArrayNode classes = json.putArray("classes");
        reading.classes().forEach(score -> classes.addObject()
                .put("index", score.index())
                .put("label", score.label())
                .put("probability", score.probability()));
        ArrayNode layers = json.putArray("layers");
        for (LayerReading layer : reading.layers()) {
            ArrayNode units = layers.addObject().put("layer", layer.layer()).putArray("units");
            for (UnitReading unit : layer.units()) {
                ObjectNode entry = units.addObject();
                entry.put("unit", unit.unit().toString()).put("activation", unit.activation());
                if (unit.y() >= 0) {
                    entry.putArray("position").add(unit.y()).add(unit.x());
                } else {
                    entry.putNull("position");
                }
                number(entry, "stronger", unit.stronger());
            }
        }
        return json.toPrettyString();
    }

    /** A line for each channel: the unit, mean, sparsity, and selectivity where a class was asked for. */
    static void print(List<ChannelFigures> channels, String layer, PrintStream out) {
        for (ChannelFigures figures : channels) {
            String selectivity = Double.isNaN(figures.selectivity()) ? "" : Report.number(figures.selectivity());
            out.println(String.join(
                    "\t",
                    UnitRef.channel(layer, figures.channel()).toString(),
                    Report.number(figures.mean()),
                    Report.number(figures.sparsity()),
                    selectivity));
        }
    }

    static String json(List<ChannelFigures> channels, String network, String layer) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        ArrayNode list = json.put("network", network).put("layer", layer).putArray("channels");
        for (ChannelFigures figures : channels) {
            ObjectNode entry =
                    list.addObject().put("channel", figures.channel()).put("mean", figures.mean());
            number(entry.put("sparsity", figures.sparsity()), "selectivity", figures.selectivity());
        }
        return json.toPrettyString();
    }

    /** A line for each unit: its name and the correlation. */
    static void print(AlikeUnits alike, PrintStream out) {
        alike.units().forEach(unit -> out.println(unit.unit() + "\t" + Report.number(unit.correlation())));
    }

    static String json(AlikeUnits alike, String unit, String network) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("unit", unit).put("in", network).put("photographs", alike.photographs());
        ArrayNode units = json.putArray("units");
        alike.units()
                .forEach(found -> number(
                        units.addObject().put("unit", found.unit().toString()), "correlation", found.correlation()));
        return json.toPrettyString();
    }

    /** JSON has no NaN. */
    private static void number(ObjectNode json, String name, double value) {
        json.put(name, Double.isNaN(value) ? null : (Double) value);
    }
}
