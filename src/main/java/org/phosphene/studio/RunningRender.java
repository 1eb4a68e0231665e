package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.phosphene.core.FailureCause;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.EngineFailure;
import org.phosphene.job.Job;
import org.phosphene.job.WorkPool;
import org.phosphene.optvis.render.Materials;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RenderCheck;
import org.phosphene.optvis.render.RenderLoop;
import org.phosphene.optvis.render.RenderNetwork;
import org.phosphene.optvis.render.RenderResult;
import org.phosphene.optvis.render.RunNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run from the request to the picture: opens the network, makes the recipe, takes its turns on the engine thread, and
 * starts again on the processor when another device fails.
 */
final class RunningRender implements Rendering {

    private static final Logger LOG = LoggerFactory.getLogger(RunningRender.class);

    private final long generation;
    private final RenderRequest request;
    private final FrameSink sink;
    private final Networks networks;
    private final Attachments attachments;
    private final WorkPool pool;
    private final EngineHost host;
    private final CompletableFuture<Picture> result = new CompletableFuture<>();

    private volatile OpenedLayers network;
    private volatile Recipe recipe;
    private volatile Picture kept;
    private volatile Materials materials = Materials.NONE;
    private volatile RenderLoop loop;
    private volatile Job<RenderResult> job;
    private volatile State end;
    private volatile boolean stopped;
    private volatile boolean paused;
    private volatile String device = "";
    private volatile String message = "";
    private volatile List<Integer> still = List.of();
    private volatile Runnable changed = () -> {};

    RunningRender(
            long generation,
            RenderRequest request,
            FrameSink sink,
            Networks networks,
            Attachments attachments,
            WorkPool pool,
            EngineHost host) {
        this.generation = generation;
        this.request = request;
        this.sink = sink;
        this.networks = networks;
        this.attachments = attachments;
        this.pool = pool;
        this.host = host;
    }

    /** Whether it runs on the network of this hash. */
    boolean uses(String sha256) {
        OpenedLayers its = network;
        return its != null && its.sha256().equals(sha256);
    }

    /** Indices of the pictures that never moved; known at the end. */
    List<Integer> still() {
        return still;
    }

    /** Says whom to tell when it is paused or resumed. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Whether it wants turns on the engine's thread. */
    boolean wantsTurns() {
        return !paused && !result.isDone();
    }

    /** @param finishedBefore the picture of a recipe that need not be made again */
    void begin(Function<Recipe, Optional<Picture>> finishedBefore) {
        networks.open(request.network())
                .thenCompose(opened -> {
                    network = opened;
                    return pool.submit(() -> prepare(finishedBefore));
                })
                .thenCompose(nothing -> kept == null ? launch() : showKept())
                .whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        fail(failure);
                    }
                });
    }

    /** Makes the recipe and reads its photographs; not on the engine's thread, which others wait for. */
    private Void prepare(Function<Recipe, Optional<Picture>> finishedBefore) {
        Attachments.Found found = attachments.find(RecipeMaker.make(request, network));
        recipe = found.recipe();
        kept = finishedBefore.apply(recipe).orElse(null);
        if (kept != null) {
            return null;
        }
        materials =
                Photographs.read(found.files(), recipe.shape(), network.opened().profile());
        return null;
    }

    private CompletableFuture<Void> showKept() {
        end = State.FINISHED;
        result.complete(kept);
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> launch() {
        return host.call(() -> {
            if (stopped) {
                throw new CancellationException();
            }
            RenderNetwork target = networks.at(network, recipe);
            RenderCheck.objective(recipe.objective(), target, recipe.shape());
            RenderCheck.skipped(recipe, target);
            loop = new RenderLoop(recipe, target, materials, host.engine(), sink, generation);
            device = host.device();
            follow(host.start(loop));
            return null;
        });
    }

    private synchronized void follow(Job<RenderResult> started) {
        job = started;
        if (paused) {
            started.pause();
        }
        if (stopped) {
            started.cancel();
        }
        started.result().whenComplete((done, failure) -> {
            if (failure == null) {
                still = done.still();
                end = started.state() == Job.State.CANCELLED ? State.STOPPED : State.FINISHED;
                result.complete(picture(done));
            } else if (canFallBack(failure)) {
                fallBack(failure);
            } else {
                fail(failure);
            }
        });
    }

    /** A device other than the processor failed, under this run or already under another. */
    private boolean canFallBack(Throwable failure) {
        boolean engine = failure instanceof EngineFailure || !device.equals(host.device());
        return engine && !device.equals(EngineHost.CPU) && !(failure instanceof CancellationException) && !stopped;
    }

    private void fallBack(Throwable failure) {
        LOG.warn("{} failed, starting again on the processor", device, failure);
        boolean memory = failure instanceof EngineFailure engine && engine.outOfMemory();
        message = "The device " + device + (memory ? " ran out of memory" : " failed")
                + ", so this run started again on the processor.";
        host.call(() -> {
                    if (device.equals(host.device())) {
                        host.fallBack();
                    }
                    return null;
                })
                .thenCompose(nothing -> launch())
                .whenComplete((nothing, again) -> {
                    if (again != null) {
                        fail(again);
                    }
                });
    }

    private void fail(Throwable failure) {
        Throwable reason = FailureCause.of(failure);
        if (reason instanceof CancellationException) {
            end = State.STOPPED;
            reason = new PhospheneException(
                    "The run was stopped before its first step, so there is no picture.", reason);
        } else {
            end = State.FAILED;
        }
        if (!(reason instanceof PhospheneException)) {
            LOG.error("run {} failed", generation, reason);
            reason = new PhospheneException(
                    "Something unexpected went wrong in this run. The details are in the log.", reason);
        }
        result.completeExceptionally(reason);
    }

    private Picture picture(RenderResult done) {
        List<String> notes = new ArrayList<>(done.notes());
        if (!message.isEmpty()) {
            notes.add(message);
        }
        Picture.Reference reference = done.reference()
                .map(frame -> new Picture.Reference(
                        frame, done.referenceActivation(), done.similarity().reference()))
                .orElse(null);
        return PictureText.of(recipe, network)
                .picture(done, reference, Provenances.of(device, host.threads(), done.seconds()), notes);
    }

    @Override
    public long generation() {
        return generation;
    }

    @Override
    public RenderRequest request() {
        return request;
    }

    @Override
    public State state() {
        if (end != null) {
            return end;
        }
        RenderLoop running = loop;
        if (paused && job != null) {
            return State.PAUSED;
        }
        return running == null || running.numbers().step() == 0 ? State.PREPARING : State.RUNNING;
    }

    @Override
    public boolean isKept() {
        return kept != null;
    }

    @Override
    public RenderProgress progress() {
        Picture before = kept;
        if (before != null) {
            return new RenderProgress(
                    before.frame().step(),
                    recipe.steps(),
                    0,
                    before.curve(),
                    before.activation(),
                    before.similarity(),
                    Double.NaN,
                    "");
        }
        RenderLoop running = loop;
        RunNumbers numbers = running == null ? RunNumbers.NONE : running.numbers();
        int steps = recipe == null ? request.steps() : recipe.steps();
        return new RenderProgress(
                numbers.step(),
                steps,
                numbers.stepsPerSecond(),
                numbers.curve(),
                numbers.activation(),
                numbers.similarity(),
                numbers.weight(),
                message);
    }

    @Override
    public void pause() {
        synchronized (this) {
            paused = true;
            if (job != null) {
                job.pause();
            }
        }
        changed.run();
    }

    @Override
    public void resume() {
        synchronized (this) {
            paused = false;
            if (job != null) {
                job.resume();
            }
        }
        changed.run();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (job != null) {
            job.cancel();
        }
    }

    @Override
    public CompletableFuture<Picture> result() {
        return result;
    }
}
