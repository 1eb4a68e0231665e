package org.phosphene.optvis.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.phosphene.network.Preprocessing;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.optimiser.Optimiser;
import org.phosphene.optvis.optimiser.Schedule;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.transform.Transform;

/**
 * Everything a picture is made from. Immutable; the same recipe gives the same bytes on the same build, processor and
 * number of threads.
 *
 * @param network which network
 * @param objective what is made large
 * @param files photographs and arrays that objective and start name
 * @param shape number and size of the pictures
 * @param start where the pictures begin
 * @param method how they are made; its transforms always end with crop-or-pad to the size
 * @param preset where the method came from, for information; may be empty
 * @param seed of the first noise and of the transforms
 */
public record Recipe(
        NetworkRef network,
        Objective objective,
        List<NamedFile> files,
        ImageShape shape,
        Start start,
        Method method,
        String preset,
        long seed) {

    /** Version of the JSON form that is written. */
    public static final int SCHEMA_VERSION = 2;

    /**
     * A network.
     *
     * @param id its name in the catalogue, or its file's
     * @param sha256 of its file; it decides
     * @param preprocessing how its pictures are given to it; empty for what the catalogue says
     */
    public record NetworkRef(String id, String sha256, Optional<Preprocessing> preprocessing) {

        /** One of the catalogue. */
        public NetworkRef(String id, String sha256) {
            this(id, sha256, Optional.empty());
        }
    }

    public Recipe {
        Objects.requireNonNull(network);
        Objects.requireNonNull(objective);
        Objects.requireNonNull(start);
        Objects.requireNonNull(preset);
        files = List.copyOf(files);
        method = method.fitted(shape);
    }

    /** Pictures that begin as noise, made as a preset says. */
    public static Recipe of(NetworkRef network, Objective objective, ImageShape shape, Preset preset, long seed) {
        return new Recipe(network, objective, List.of(), shape, Start.NOISE, preset.method(), preset.name(), seed);
    }

    /** The same with another objective. */
    public Recipe withObjective(Objective other) {
        return new Recipe(network, other, files, shape, start, method, preset, seed);
    }

    /** The same with another number or size of pictures. */
    public Recipe withShape(ImageShape other) {
        return new Recipe(network, objective, files, other, start, method, preset, seed);
    }

    /** The same with other pictures to begin with. */
    public Recipe withStart(Start other, List<NamedFile> itsFiles) {
        return new Recipe(network, objective, itsFiles, shape, other, method, preset, seed);
    }

    /** The same with another method. */
    public Recipe withMethod(Method other) {
        return new Recipe(network, objective, files, shape, start, other, preset, seed);
    }

    /**
     * The recipe of the pictures that a run of this one has when it is stopped; empty where a shorter run makes others,
     * because its rates or crops follow the whole run.
     *
     * @param done number of steps that were made
     */
    public Optional<Recipe> stoppedAfter(int done) {
        boolean same = method.schedule().equals(Schedule.CONSTANT)
                && method.transforms().stream().noneMatch(Transform::followsRun);
        return same && done >= 1 && done <= steps()
                ? Optional.of(withMethod(method.withSteps(done)))
                : Optional.empty();
    }

    /** The objective less the penalties of the method: what is made large. */
    public Objective whole() {
        return method.penalties().from(objective);
    }

    public Parameterization parameterization() {
        return method.parameterization();
    }

    public List<Transform> transforms() {
        return method.transforms();
    }

    public Optimiser optimiser() {
        return method.optimiser();
    }

    public int steps() {
        return method.steps();
    }
}
