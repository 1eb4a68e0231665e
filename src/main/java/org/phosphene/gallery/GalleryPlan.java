package org.phosphene.gallery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which channels of a layer still need a picture, and which come next. Order of use: {@link #take} some, then tell of
 * each what became of it by {@link #made}, {@link #without} or {@link #open}; {@link #first} at any time. Safe on every
 * thread.
 */
public final class GalleryPlan {

    /** What is known of a channel's picture. */
    public enum State {
        /** Not made yet. */
        OPEN,
        /** Taken and not told of since. */
        GROWING,
        /** There. */
        MADE,
        /** Cannot be made. */
        WITHOUT
    }

    private final State[] states;
    private List<Integer> first = List.of();

    /** @param channels of the layer, all of them open, at least 0 */
    public GalleryPlan(int channels) {
        states = new State[channels];
        java.util.Arrays.fill(states, State.OPEN);
    }

    /** Number of channels. */
    public int channels() {
        return states.length;
    }

    /** Has these channels made before all others, in this order; what was said before no longer counts. */
    public synchronized void first(List<Integer> wanted) {
        wanted.forEach(channel -> Objects.checkIndex(channel, states.length));
        first = List.copyOf(wanted);
    }

    /**
     * Takes the next open channels.
     *
     * @param most at least 1
     * @return as many as there are, up to that number; then none of them is open
     */
    public synchronized List<Integer> take(int most) {
        Set<Integer> order = new LinkedHashSet<>(first);
        IntStream.range(0, states.length).forEach(order::add);
        List<Integer> taken = new ArrayList<>();
        for (int channel : order) {
            if (taken.size() < most && states[channel] == State.OPEN) {
                states[channel] = State.GROWING;
                taken.add(channel);
            }
        }
        return taken;
    }

    /** The picture is there. */
    public synchronized void made(int channel) {
        states[channel] = State.MADE;
    }

    /** There can be no picture. */
    public synchronized void without(int channel) {
        states[channel] = State.WITHOUT;
    }

    /** There is no picture, or no longer. */
    public synchronized void open(Collection<Integer> channels) {
        channels.forEach(channel -> states[channel] = State.OPEN);
    }

    /** What is known of a channel. */
    public synchronized State state(int channel) {
        return states[channel];
    }

    /** Number of channels in a state. */
    public synchronized int count(State state) {
        return (int) java.util.Arrays.stream(states).filter(state::equals).count();
    }
}
