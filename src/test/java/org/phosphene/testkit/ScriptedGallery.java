package org.phosphene.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.phosphene.core.Frame;
import org.phosphene.core.Sentence;
import org.phosphene.studio.Gallery;
import org.phosphene.studio.GalleryProgress;
import org.phosphene.studio.GalleryRequest;

/** A gallery of a layer of 40 channels whose pictures come when the test says so. */
public final class ScriptedGallery implements Gallery {

    private static final int CHANNELS = 40;

    private final GalleryRequest request;
    private final Consumer<List<Integer>> changed;
    private final Map<Integer, Tile> tiles = new HashMap<>();
    private List<Integer> first = List.of();
    private GalleryProgress.State state = GalleryProgress.State.GROWING;
    private String message = "";
    private boolean closed;

    ScriptedGallery(GalleryRequest request, Consumer<List<Integer>> changed) {
        this.request = request;
        this.changed = changed;
    }

    /** Says something new about a channel. */
    public void say(int channel, Tile tile) {
        tiles.put(channel, tile);
        changed.accept(List.of(channel));
    }

    /** Stops it with a sentence. */
    public void fail(String sentence) {
        state = GalleryProgress.State.STOPPED;
        message = sentence;
        changed.accept(List.of());
    }

    /** Channels that are wanted first. */
    public List<Integer> first() {
        return first;
    }

    /** Whether it was closed. */
    public boolean closed() {
        return closed;
    }

    @Override
    public GalleryRequest request() {
        return request;
    }

    @Override
    public GalleryProgress progress() {
        return new GalleryProgress(
                state, count(Tile.MADE), count(Tile.WITHOUT), CHANNELS, 1.5, 150, Sentence.of(message));
    }

    private int count(Tile wanted) {
        return (int) tiles.values().stream().filter(wanted::equals).count();
    }

    @Override
    public Tile tile(int channel) {
        return tiles.getOrDefault(channel, Tile.OPEN);
    }

    @Override
    public String reason(int channel) {
        return tile(channel) == Tile.WITHOUT ? "This unit is dead at the start." : "";
    }

    @Override
    public void first(List<Integer> channels) {
        first = channels;
    }

    @Override
    public CompletableFuture<Optional<Frame>> picture(int channel) {
        byte[] pixels = new byte[8 * 8 * 3];
        java.util.Arrays.fill(pixels, (byte) (40 * channel));
        return CompletableFuture.completedFuture(Optional.of(new Frame(0, 0, 1, 8, 8, 3, pixels)));
    }

    @Override
    public void pause() {
        state = GalleryProgress.State.STOPPED;
        changed.accept(List.of());
    }

    @Override
    public void resume() {
        state = GalleryProgress.State.GROWING;
        message = "";
        changed.accept(List.of());
    }

    @Override
    public void close() {
        closed = true;
    }
}
