package org.phosphene.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.TorchEngine;
import org.phosphene.image.Pixels;
import org.phosphene.image.Resample;
import org.phosphene.job.Steps;

/**
 * Tries the usual ways to give pictures to a network on photographs, each seen twice: as it is, and mirrored and a
 * little closer. A network that is given what it was trained on says the same of both views of a photograph and
 * different things of different photographs; one that is given anything else says the same of all, or anything of each.
 */
final class ConventionTrial implements Steps<List<Proposal>> {

    private static final int VIEWS = 2;
    private static final int BATCH = 4; // photographs; small, so that live pictures keep their turns
    private static final int FEWEST = 12;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    private final TorchEngine engine;
    private final OpenedLayers network;
    private final List<Convention> conventions;
    private final DoubleConsumer progress;
    private final int width;
    private final int height;
    private List<List<Pixels>> views;
    private ClassReading reading;
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<float[]> answers = new ArrayList<>();
    private long begun;

    /**
     * @param views of each photograph, prepared for the network's input
     * @param progress is told the share that is done
     */
    ConventionTrial(
            TorchEngine engine,
            OpenedLayers network,
            List<Convention> conventions,
            List<List<Pixels>> views,
            DoubleConsumer progress) {
        this.engine = engine;
        this.network = network;
        this.conventions = conventions;
        this.views = views;
        this.progress = progress;
        this.width = views.get(0).get(0).width();
        this.height = views.get(0).get(0).height();
    }

    /** Both views of a photograph that has the input's size. */
    static List<Pixels> views(Pixels photograph) {
        int closerWidth = Math.max(1, photograph.width() * 7 / 8);
        int closerHeight = Math.max(1, photograph.height() * 7 / 8);
        Pixels middle = photograph.crop(
                (photograph.width() - closerWidth) / 2,
                (photograph.height() - closerHeight) / 2,
                closerWidth,
                closerHeight);
        Pixels closer = Resample.BILINEAR.to(middle, photograph.width(), photograph.height());
        return List.of(photograph, mirrored(closer));
    }

    private static Pixels mirrored(Pixels picture) {
        byte[] data = new byte[picture.data().length];
        int planes = data.length / (picture.width() * picture.height());
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int from = (y * picture.width() + x) * planes;
                int to = (y * picture.width() + picture.width() - 1 - x) * planes;
                System.arraycopy(picture.data(), from, data, to, planes);
            }
        }
        return new Pixels(picture.width(), picture.height(), planes, data);
    }

    /** Number of photographs that were used. */
    int photographs() {
        return views.size();
    }

    @Override
    public boolean step() {
        if (reading == null) {
            reading = new ClassReading(engine, network);
            begun = System.nanoTime();
        }
        Convention convention = conventions.get(proposals.size());
        int from = answers.size() / VIEWS;
        int to = Math.min(from + BATCH, views.size());
        List<Pixels> batch = new ArrayList<>();
        views.subList(from, to).forEach(batch::addAll);
        FloatArray said = reading.read(SeenPictures.of(batch, convention.preprocessing()));
        int length = (int) said.shape()[1];
        for (int i = 0; i < batch.size(); i++) {
            answers.add(Arrays.copyOfRange(said.values(), i * length, (i + 1) * length));
        }
        if (proposals.isEmpty()) {
            takeFewerWhereSlow(to);
        }
        if (to >= views.size()) {
            proposals.add(judged(convention));
            answers.clear();
        }
        double part = answers.size() / (double) (VIEWS * views.size());
        progress.accept((proposals.size() + part) / conventions.size());
        return proposals.size() < conventions.size();
    }

    /** Large networks are tried on fewer photographs, so that nobody waits for minutes. */
    private void takeFewerWhereSlow(int done) {
        long each = (System.nanoTime() - begun) / done;
        long affordable = LONGEST / Math.max(1, each * conventions.size());
        int most = (int) Math.max(FEWEST, Math.min(views.size(), affordable));
        if (most < views.size()) {
            views = views.subList(0, Math.max(done, most));
        }
    }

    private Proposal judged(Convention convention) {
        Likeness likeness = new Likeness(answers, reading.classes());
        return new Proposal(
                convention.name(),
                InputChoice.of(convention.preprocessing(), width, height),
                likeness.withinLessBetween(),
                likeness.confidence());
    }

    @Override
    public List<Proposal> finish(boolean cancelled) {
        List<Proposal> best = new ArrayList<>(proposals);
        best.sort(Comparator.comparingDouble(Proposal::agreement).reversed());
        return best;
    }

    @Override
    public void close() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }
}
