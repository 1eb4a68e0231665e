package org.phosphene.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phosphene.studio.Checklist;
import org.phosphene.studio.ClassScore;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.Proposal;
import org.phosphene.studio.Remark;

/**
 * A load checklist as text and as JSON.
 *
 * @param checklist what was found out
 * @param choice how the photograph was given to the network
 * @param photograph what it was asked about
 * @param classes what it said of it, the likeliest first
 */
record ChecklistText(Checklist checklist, InputChoice choice, Optional<String> photograph, List<ClassScore> classes) {

    private static final int SHOWN = 5;
    private static final String MEANING =
            "Agreement is high where the network says the same of two views of a photograph"
                    + " and other things of other photographs; confidence is how sure it is. The first as options:\n  ";

    /** Name, tab, value a line, then sentences. */
    String text() {
        StringBuilder text = new StringBuilder();
        InputChoice input = checklist.input();
        line(text, "network", checklist.title());
        line(text, "sha256", checklist.sha256());
        line(text, "size", input.width() + " x " + input.height());
        line(text, "input", input.text() + " (" + checklist.origin() + ")");
        line(text, "layers", String.valueOf(checklist.layers()));
        line(
                text,
                "classes",
                checklist.classes() == 0 ? "none" : checklist.classes() + ", " + checklist.labels() + " with a name");
        for (Remark remark : checklist.remarks()) {
            line(text, remark.level(), remark.text().toString());
        }
        if (!checklist.proposals().isEmpty()) {
            text.append("\nThe usual ways to give it pictures, tried on ")
                    .append(checklist.photographs())
                    .append(" photographs, the best first (agreement, confidence, what the network sees):\n");
            checklist.proposals().stream().limit(SHOWN).forEach(proposal -> proposal(text, proposal));
            text.append(MEANING)
                    .append(options(checklist.proposals().get(0).input()))
                    .append('\n');
        }
        photograph.ifPresent(name -> {
            text.append("\nWhat it says of ")
                    .append(name)
                    .append(", given as ")
                    .append(choice.text())
                    .append(":\n");
            classes.forEach(score -> line(
                    text,
                    String.format(Locale.ROOT, "%.4f", score.probability()),
                    score.index() + " " + score.label()));
        });
        return text.toString().stripTrailing();
    }

    private void proposal(StringBuilder text, Proposal proposal) {
        String confidence =
                Double.isNaN(proposal.confidence()) ? "" : String.format(Locale.ROOT, "%.2f", proposal.confidence());
        text.append(String.format(Locale.ROOT, "%.2f", proposal.agreement()))
                .append('\t')
                .append(confidence)
                .append('\t')
                .append(proposal.input().text())
                .append(" - ")
                .append(proposal.name())
                .append(proposal.input().equals(checklist.input()) ? " [now]" : "")
                .append('\n');
    }

    private static String options(InputChoice input) {
        return "--channels " + input.channels() + " --mean " + numbers(input.mean()) + " --scale "
                + numbers(input.scale());
    }

    private static String numbers(List<Float> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('\t').append(value).append('\n');
    }

    /** One object. */
    String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("network", checklist.network());
        json.put("title", checklist.title());
        json.put("sha256", checklist.sha256());
        input(json.putObject("input"), checklist.input());
        json.put("origin", checklist.origin());
        json.put("layers", checklist.layers());
        json.put("classes", checklist.classes());
        json.put("labels", checklist.labels());
        ArrayNode remarks = json.putArray("remarks");
        checklist.remarks().forEach(remark -> remarks.addObject()
                .put("level", remark.level())
                .put("topic", remark.topic())
                .put("text", remark.text().toString()));
        json.put("photographs", checklist.photographs());
        ArrayNode proposals = json.putArray("proposals");
        for (Proposal proposal : checklist.proposals()) {
            ObjectNode one = proposals.addObject();
            one.put("name", proposal.name());
            input(one.putObject("input"), proposal.input());
            one.put("agreement", proposal.agreement());
            if (Double.isNaN(proposal.confidence())) {
                one.putNull("confidence");
            } else {
                one.put("confidence", proposal.confidence());
            }
        }
        photograph.ifPresent(name -> said(json.putObject("photograph"), name));
        return json.toPrettyString();
    }

    private void said(ObjectNode json, String name) {
        json.put("name", name);
        input(json.putObject("input"), choice);
        ArrayNode scores = json.putArray("classes");
        classes.forEach(score -> scores.addObject()
                .put("index", score.index())
                .put("label", score.label())
                .put("probability", score.probability()));
    }

    private static void input(ObjectNode json, InputChoice input) {
        json.put("width", input.width()).put("height", input.height());
        json.put("channels", input.channels()).put("layout", input.layout());
        ArrayNode mean = json.putArray("mean");
        input.mean().forEach(mean::add);
        ArrayNode scale = json.putArray("scale");
        input.scale().forEach(scale::add);
    }
}
