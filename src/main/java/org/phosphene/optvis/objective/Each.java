package org.phosphene.optvis.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Many at once: image n has the n-th objective, so that a batch holds as many separate runs as there are objectives.
 *
 * @param terms one for each image; none of them about the batch as a whole
 */
public record Each(List<Objective> terms) implements Objective {

    /** @throws IllegalArgumentException when there is no term or one that is about the batch */
    public Each {
        terms = List.copyOf(terms);
        if (terms.isEmpty() || terms.stream().anyMatch(Objective::aboutBatch)) {
            throw new IllegalArgumentException("an objective of each image is about that image");
        }
    }

    @Override
    public List<Objective> parts() {
        return terms;
    }

    @Override
    public Objective renamed(UnaryOperator<String> names) {
        return new Each(terms.stream().map(term -> term.renamed(names)).toList());
    }

    @Override
    public boolean separate() {
        return true;
    }

    @Override
    public boolean aboutBatch() {
        return true;
    }

    @Override
    public String print() {
        CallText text = new CallText("each");
        terms.forEach(term -> text.argument(term.print()));
        return text.end();
    }

    @Override
    public Value write(Scene scene) {
        List<Channel> channels = terms.stream()
                .filter(Channel.class::isInstance)
                .map(Channel.class::cast)
                .toList();
        boolean oneLayer = channels.stream().map(Channel::layer).distinct().count() == 1;
        return channels.size() == terms.size() && oneLayer ? oneOfEach(scene, channels) : oneByOne(scene);
    }

    private static Value oneOfEach(Scene scene, List<Channel> channels) {
        ProgramBuilder program = scene.program();
        String layer = channels.get(0).layer();
        Value activation = scene.activation(layer);
        Value means = scene.spatial(layer) ? program.let("means", "torch.mean({}, [2, 3])", activation) : activation;
        int images = channels.size();
        float[] indices = new float[images];
        for (int n = 0; n < images; n++) {
            indices[n] = channels.get(n).channel();
        }
        Value index = program.let(
                "index",
                "torch.to({}, 4, False, False, None)",
                program.constant(new FloatArray(new long[] {images, 1}, indices)));
        return program.let("each", "torch.squeeze(torch.gather({}, 1, {}), 1)", means, index);
    }

    private Value oneByOne(Scene scene) {
        List<Value> values = new ArrayList<>();
        for (int n = 0; n < terms.size(); n++) {
            values.add(terms.get(n).write(scene.image(n)));
        }
        return scene.program().let("each", "torch.cat({}, 0)", ProgramBuilder.list(values));
    }
}
