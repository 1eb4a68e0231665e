package org.phosphene.optvis.param;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * How a batch of pictures is stored while it is optimised: numbers in some basis, then colours and the sigmoid.
 *
 * @param basis the numbers that are optimised
 * @param colours from numbers to red, green and blue
 * @param alpha whether there is a fourth plane
 */
public record Parameterization(Basis basis, Colours colours, Alpha alpha) {

    private static final double DARKEST = 1.0 / 512;

    /** Lucid's: Fourier, decorrelated, no fourth plane. */
    public static final Parameterization DEFAULT =
            new Parameterization(FourierImage.DEFAULT, Colours.DECORRELATED, Alpha.NONE);

    /** @throws IllegalArgumentException when alpha is optimised in a basis that has no plane for it */
    public Parameterization {
        Objects.requireNonNull(basis);
        Objects.requireNonNull(colours);
        Objects.requireNonNull(alpha);
        if (basis instanceof Maco && alpha == Alpha.OPTIMISED) {
            throw new IllegalArgumentException("MACO has magnitudes for colours only, so its alpha cannot be optimised;"
                    + " choose alpha from the gradient");
        }
    }

    /** Planes of {@link #write}: 4 if alpha is optimised, else 3. */
    public int planes() {
        return alpha == Alpha.OPTIMISED ? 4 : 3;
    }

    /** Planes of free numbers. */
    private int free() {
        return colours.planes() + (alpha == Alpha.OPTIMISED ? 1 : 0);
    }

    /** State names of the tensors that are optimised. */
    public List<String> leaves() {
        return basis.leaves();
    }

    /** First values of the tensors that are optimised, by state name. */
    public Map<String, FloatArray> start(ImageShape shape, Noise noise) {
        return basis.start(shape, free(), noise);
    }

    /**
     * Writes the pictures.
     *
     * @param leaves the tensors of {@link #start}, by the same names
     * @return (N,3 or 4,H,W), RGB and perhaps alpha in [0, 1], see {@link #planes()}
     */
    public Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape) {
        Value z = basis.write(program, leaves, shape, free());
        if (alpha != Alpha.OPTIMISED) {
            return colours.write(program, z, shape);
        }
        int planes = colours.planes();
        Value colour = program.let("colour", "torch.slice({}, 1, 0, {}, 1)", z, planes);
        Value last = program.let("last", "torch.slice({}, 1, {}, {}, 1)", z, planes, planes + 1);
        Value rgb = colours.write(program, colour, shape);
        return program.let("rgba", "torch.cat([{}, torch.sigmoid({})], 1)", rgb, last);
    }

    /**
     * Writes the tensors that give some pictures: the inverse of {@link #write}, pixels clamped to [1/512, 511/512]. A
     * fourth plane starts half transparent.
     *
     * @param rgb (N,3,H,W) in [0, 1]
     * @return the tensors of {@link #start}, by the same names
     * @throws PhospheneException when the basis cannot start from a picture
     */
    public Map<String, Value> invert(ProgramBuilder program, Value rgb, ImageShape shape) {
        Value inside = program.let("inside", "torch.clamp({}, {}, {})", rgb, DARKEST, 1 - DARKEST);
        Value z = colours.invert(program, inside, shape);
        if (alpha == Alpha.OPTIMISED) {
            z = program.let("z", "torch.cat([{}, torch.zeros_like(torch.slice({}, 1, 0, 1, 1))], 1)", z, z);
        }
        Optional<Map<String, Value>> leaves = basis.invert(program, z, shape, free());
        return leaves.orElseThrow(() -> new PhospheneException(
                "The parameterization '%s' cannot start from a photograph. Use fourier, pixel, laplacian or "
                        + "shared.",
                basis.kind()));
    }
}
