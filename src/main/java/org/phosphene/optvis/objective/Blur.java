package org.phosphene.optvis.objective;

import org.phosphene.engine.Value;

/**
 * How far a picture is from its blurred self: 0.5 sum (x - stop(blur(x)))^2, x in [0, 1] before transforms, blur by a
 * 3x3 kernel with border 0.5 and centre 1 as in {@link BlurKernel}; no gradient goes through the blurred picture. With
 * a negative weight each step blurs the picture a little (Nguyen et al. 2015; Lucid's {@code blur_input_each_step}).
 */
public record Blur() implements Objective {

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public String print() {
        return new CallText("blur").end();
    }

    @Override
    public Value write(Scene scene) {
        Value x = scene.pictures();
        Value away = scene.program()
                .let("away", "torch.sub({}, torch.detach({}))", x, BlurKernel.blurred(scene.program(), x, 3));
        return scene.program().let("blur", "torch.mul(torch.sum(torch.mul({}, {}), [1, 2, 3]), 0.5)", away, away);
    }
}
