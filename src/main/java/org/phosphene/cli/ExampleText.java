package org.phosphene.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.phosphene.core.Region;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.UnitExamples;

/** Photographs that were found, as text and as JSON. */
final class ExampleText {

    private ExampleText() {}

    /** A line for each photograph: group, activation, class, name, position and credit, separated by tabs. */
    static void print(List<ExampleGroup> groups, PrintStream out) {
        for (ExampleGroup group : groups) {
            group.examples().forEach(example -> out.println(line(group.title(), example)));
        }
    }

    private static String line(String group, DatasetExample example) {
        return String.join(
                "\t",
                group,
                Report.number(example.activation()),
                category(example),
                Printable.of(example.name()),
                position(example.y(), example.x()),
                Printable.of(example.credit().orElse("")));
    }

    /** Row and column, empty where there is none. */
    static String position(int y, int x) {
        return y < 0 ? "" : y + "," + x;
    }

    /** The class, with a question mark where it is the network's guess. */
    private static String category(DatasetExample example) {
        return Printable.of(example.category()) + (example.guessed() ? "?" : "");
    }

    /** For under the photograph. */
    static String caption(DatasetExample example) {
        String activation = String.format(Locale.ROOT, "%.4g", example.activation());
        return example.category().isBlank() ? activation : activation + " · " + category(example);
    }

    /** Where each bin begins and ends and how many photographs are in it, then what lies outside and the sparsity. */
    static void print(UnitExamples found, PrintStream out) {
        UnitExamples.Histogram histogram = found.histogram();
        double width = (histogram.to() - histogram.from()) / histogram.counts().size();
        for (int bin = 0; bin < histogram.counts().size(); bin++) {
            out.println(Report.number(histogram.from() + bin * width) + "\t"
                    + Report.number(histogram.from() + (bin + 1) * width) + "\t"
                    + histogram.counts().get(bin));
        }
        Report report = new Report(out);
        report.line("under", Integer.toString(histogram.under()));
        report.line("over", Integer.toString(histogram.over()));
        report.line("smallest", Report.number(histogram.smallest()));
        report.line("greatest", Report.number(histogram.greatest()));
        report.line("sparsity", Report.number(found.sparsity()));
    }

    /** What was asked, for what is added to it. */
    static ObjectNode json(ExampleQuery query, String kind) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("network", query.network()).put("folder", query.folder().toString());
        json.put("unit", query.unit().toString());
        json.put("measure", query.measure().name().toLowerCase(Locale.ROOT));
        return json.put("kind", kind);
    }

    static void fill(ObjectNode json, List<ExampleGroup> groups) {
        ArrayNode list = json.putArray("groups");
        for (ExampleGroup group : groups) {
            ObjectNode entry = list.addObject().put("name", group.name());
            if (!Double.isNaN(group.share())) {
                entry.put("share", group.share());
            }
            ArrayNode examples = entry.putArray("examples");
            group.examples().forEach(example -> fill(examples.addObject(), example));
        }
    }

    private static void fill(ObjectNode json, DatasetExample example) {
        json.put("name", example.name()).put("activation", example.activation());
        json.put("class", example.category()).put("classGuessed", example.guessed());
        if (example.y() >= 0) {
            json.putArray("position").add(example.y()).add(example.x());
        } else {
            json.putNull("position");
        }
        Region seen = example.seen();
        json.putArray("seen").add(seen.left()).add(seen.top()).add(seen.width()).add(seen.height());
        json.put("credit", example.credit().orElse(null));
    }

    static void fill(ObjectNode json, UnitExamples found) {
        UnitExamples.Histogram histogram = found.histogram();
        json.put("photographs", found.photographs()).put("sparsity", found.sparsity());
        json.put("from", histogram.from()).put("to", histogram.to());
        histogram.counts().forEach(json.putArray("counts")::add);
        json.put("under", histogram.under()).put("over", histogram.over());
        json.put("smallest", histogram.smallest()).put("greatest", histogram.greatest());
    }
}
