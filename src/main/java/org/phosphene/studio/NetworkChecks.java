package org.phosphene.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.phosphene.core.FailureCause;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.FloatArray;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.job.Job;
import org.phosphene.job.WorkPool;
import org.phosphene.network.Description;
import org.phosphene.network.Labels;
import org.phosphene.network.NetworkMemory;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.Preprocessing;

/**
 * The load checklist: what is known of a network, the usual ways to give it pictures tried, and what was chosen kept.
 */
final class NetworkChecks {

    private static final int PHOTOGRAPHS = 24;

    private final Networks networks;
    private final NetworkMemory memory;
    private final Attachments attachments;
    private final WorkPool pool;
    private final EngineHost host;

    NetworkChecks(Networks networks, NetworkMemory memory, Attachments attachments, WorkPool pool, EngineHost host) {
        this.networks = networks;
        this.memory = memory;
        this.attachments = attachments;
        this.pool = pool;
        this.host = host;
    }

    /** Begins a checklist; nothing is tried where trials are not wanted. */
    Checking check(String idOrFile, boolean trials) {
        Run run = new Run();
        networks.open(idOrFile)
                .thenCompose(network -> trials ? tried(network, run) : now(Checklists.of(network, List.of(), 0)))
                .whenComplete((checklist, failure) -> {
                    if (failure == null) {
                        run.result.complete(checklist);
                    } else {
                        run.result.completeExceptionally(FailureCause.of(failure));
                    }
                });
        return run;
    }

    private static <T> CompletableFuture<T> now(T value) {
        return CompletableFuture.completedFuture(value);
    }

    private CompletableFuture<Checklist> tried(OpenedLayers network, Run run) {
        Preprocessing now = network.opened().profile().preprocessing();
        List<Convention> conventions = new ArrayList<>(Convention.usual(now.planes(), now.layout()));
        if (conventions.stream().noneMatch(usual -> usual.preprocessing().equals(now))) {
            conventions.add(0, new Convention("as it is now", now));
        }
        return pool.submit(() -> views(network)).thenCompose(views -> {
            if (views.isEmpty()) {
                return now(Checklists.of(network, List.of(), 0));
            }
            return host.call(() -> new ConventionTrial(
                            host.engine(), network, conventions, views, share -> run.progress = share))
                    .thenCompose(trial -> run.follow(host.start(trial))
                            .thenApply(proposals -> Checklists.of(network, proposals, trial.photographs())));
        });
    }

    /** Two views of photographs spread over the bundled ones. */
    private List<List<Pixels>> views(OpenedLayers network) {
        List<String> names = attachments.sampleNames();
        int apart = Math.max(1, names.size() / PHOTOGRAPHS);
        List<List<Pixels>> views = new ArrayList<>();
        for (int i = apart / 2; i < names.size() && views.size() < PHOTOGRAPHS; i += apart) {
            Pixels photograph = PhotographReader.read(attachments.file(names.get(i)));
            views.add(ConventionTrial.views(
                    Photographs.asSeen(photograph, network.opened().profile())));
        }
        return views;
    }

    /** What a network says of a photograph that is given to it in some way, the likeliest class first. */
    CompletableFuture<List<ClassScore>> classes(String idOrFile, InputChoice input, String photograph, int count) {
        return networks.open(idOrFile).thenCompose(network -> pool.submit(() -> seen(network, input, photograph))
                .thenCompose(seen -> host.call(() -> scores(network, seen, count))));
    }

    private FloatArray seen(OpenedLayers network, InputChoice input, String photograph) {
        Pixels read = PhotographReader.read(attachments.file(photograph));
        NetworkProfile profile = network.opened().profile();
        boolean own = input.width() == profile.inputWidth() && input.height() == profile.inputHeight();
        Pixels prepared = own
                ? Photographs.asSeen(read, profile)
                : Photographs.covering(read, input.width(), input.height(), profile);
        return SeenPictures.of(List.of(prepared), input.preprocessing());
    }

    private List<ClassScore> scores(OpenedLayers network, FloatArray seen, int count) {
        try (ClassReading reading = new ClassReading(host.engine(), network)) {
            if (!reading.classes()) {
                throw new PhospheneException("This network has no classes, so it names nothing in a photograph.");
            }
            float[] probabilities = reading.read(seen).values();
            List<ClassScore> scores = new ArrayList<>();
            for (int k = 0; k < probabilities.length; k++) {
                String label = network.label(k).orElse("class " + k);
                scores.add(new ClassScore(k, label, probabilities[k]));
            }
            scores.sort(Comparator.comparingDouble(ClassScore::probability).reversed());
            return List.copyOf(scores.subList(0, Math.min(count, scores.size())));
        }
    }

    /** Gives pictures in this way from now on, and at the next start too. */
    CompletableFuture<OpenedLayers> use(String idOrFile, InputChoice input) {
        return change(
                idOrFile,
                before -> before.withInput(new Description.Size(input.width(), input.height()), input.preprocessing()));
    }

    /** Reads names of classes and keeps them for this network. */
    CompletableFuture<OpenedLayers> useLabels(String idOrFile, Path file) {
        return pool.submit(() -> Labels.read(file))
                .thenCompose(labels -> change(idOrFile, before -> before.withLabels(labels)));
    }

    /** Forgets everything that was chosen for a network. */
    CompletableFuture<OpenedLayers> reset(String idOrFile) {
        return networks.open(idOrFile).thenCompose(network -> pool.submit(() -> {
                    memory.forget(network.sha256());
                    return network;
                })
                .thenCompose(networks::describe));
    }

    private CompletableFuture<OpenedLayers> change(String idOrFile, UnaryOperator<Description> change) {
        return networks.open(idOrFile).thenCompose(network -> pool.submit(() -> {
                    memory.remember(network.sha256(), change.apply(remembered(network)));
                    return network;
                })
                .thenCompose(networks::describe));
    }

    private Description remembered(OpenedLayers network) {
        try {
            return memory.recall(network.sha256()).orElse(Description.NONE);
        } catch (PhospheneException e) {
            return Description.NONE; // was told when the network was opened; a new choice takes its place
        }
    }

    /** One checklist in the making. */
    private static final class Run implements Checking {

        private final CompletableFuture<Checklist> result = new CompletableFuture<>();
        private volatile double progress;
        private volatile boolean stopped;
        private volatile Job<?> job;

        synchronized <T> CompletableFuture<T> follow(Job<T> started) {
            job = started;
            if (stopped) {
                started.cancel();
            }
            return started.result();
        }

        @Override
        public CompletableFuture<Checklist> result() {
            return result;
        }

        @Override
        public double progress() {
            return progress;
        }

        @Override
        public synchronized void stop() {
            stopped = true;
            if (job != null) {
                job.cancel();
            }
        }
    }
}
