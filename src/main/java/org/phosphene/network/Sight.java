package org.phosphene.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.Region;

/**
 * What a layer reads, back to the picture: all paths with their windows. Immutable; equal to itself only. The paths are
 * followed place by place, since windows with holes, padding and what does not fit a stride make the pixels near a
 * border fewer than those of the unbounded receptive field that lie in the picture.
 */
final class Sight {

    /** The picture itself. */
    static final Sight PICTURE = new Sight(List.of(), SlidingWindow.PLACE, SlidingWindow.PLACE);

    private final List<Sight> read;
    private final SlidingWindow down;
    private final SlidingWindow right;
    private final int depth;

    private Sight(List<Sight> read, SlidingWindow down, SlidingWindow right) {
        this.read = read;
        this.down = down;
        this.right = right;
        depth = read.stream().mapToInt(one -> one.depth + 1).max().orElse(0);
    }

    /** Through a window. */
    Sight through(SlidingWindow newDown, SlidingWindow newRight) {
        return new Sight(List.of(this), newDown, newRight);
    }

    /** The same places of several. */
    static Sight joined(List<Sight> several) {
        List<Sight> different = several.stream().distinct().toList();
        return different.size() == 1
                ? different.get(0)
                : new Sight(different, SlidingWindow.PLACE, SlidingWindow.PLACE);
    }

    private record Lengths(long down, long right) {
        boolean known() {
            return Math.min(down, right) > 0 && Math.max(down, right) <= SlidingWindow.LONGEST;
        }
    }

    private record Places(BitSet down, BitSet right) {
        boolean none() {
            return down.isEmpty() || right.isEmpty();
        }

        void add(Places more) {
            if (!more.none()) {
                down.or(more.down);
                right.or(more.right);
            }
        }
    }

    /**
     * The pixels a position sees.
     *
     * @param height of the picture, in pixels
     * @param width of the picture, in pixels
     * @return empty where it sees padding only
     * @throws IndexOutOfBoundsException when the layer has no such position
     */
    Optional<Region> region(int y, int x, int height, int width) {
        List<Sight> order = inOrder();
        Map<Sight, Lengths> lengths = new HashMap<>();
        for (Sight sight : order) {
            Lengths own = sight == PICTURE ? new Lengths(height, width) : sight.lengths(lengths);
            if (!own.known()) {
                return Optional.of(Region.whole(width, height));
            }
            lengths.put(sight, own);
        }
        Map<Sight, Places> places = new HashMap<>();
        order.forEach(sight -> places.put(sight, new Places(new BitSet(), new BitSet())));
        places.get(this).down.set(checked(y, lengths.get(this).down));
        places.get(this).right.set(checked(x, lengths.get(this).right));
        Collections.reverse(order);
        for (Sight sight : order) {
            Places own = places.get(sight);
            sight.read.forEach(from -> places.get(from).add(sight.back(own, lengths.get(from))));
        }
        Places seen = places.get(PICTURE);
        if (seen.none()) {
            return Optional.empty();
        }
        int top = seen.down.nextSetBit(0);
        int left = seen.right.nextSetBit(0);
        return Optional.of(new Region(left, top, seen.right.length() - left, seen.down.length() - top));
    }

    private static int checked(int place, long length) {
        if (place < 0 || place >= length) {
            throw new IndexOutOfBoundsException("no place " + place + " among " + length);
        }
        return place;
    }

    /** Each after those it reads from. */
    private List<Sight> inOrder() {
        Set<Sight> all = new HashSet<>(Set.of(this));
        Deque<Sight> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            for (Sight from : open.pop().read) {
                if (all.add(from)) {
                    open.push(from);
                }
            }
        }
        List<Sight> order = new ArrayList<>(all);
        order.sort(Comparator.comparingInt(sight -> sight.depth));
        return order;
    }

    /** Unknown where those it reads differ: one of them is stretched over the other. */
    private Lengths lengths(Map<Sight, Lengths> known) {
        Lengths first = known.get(read.get(0));
        boolean alike = read.stream().allMatch(one -> known.get(one).equals(first));
        return alike ? new Lengths(down.after(first.down), right.after(first.right)) : new Lengths(-1, -1);
    }

    private Places back(Places places, Lengths lengths) {
        return new Places(down.back(places.down, (int) lengths.down), right.back(places.right, (int) lengths.right));
    }
}
