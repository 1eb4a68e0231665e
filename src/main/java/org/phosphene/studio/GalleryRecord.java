package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.phosphene.core.PhospheneException;
import org.phosphene.gallery.GalleryPlan;
import org.phosphene.gallery.GalleryPlan.State;
import org.phosphene.optvis.render.DeadUnit;
import org.phosphene.optvis.render.Recipe;

/**
 * What is known of a layer's channels, and what a batch means for it. Safe on every thread.
 *
 * @param recipes of the channels
 * @param plan what is made and what comes next
 * @param reasons why channels have no picture
 * @param shelf where pictures are kept
 */
record GalleryRecord(ChannelRecipes recipes, GalleryPlan plan, Map<Integer, String> reasons, PictureShelf shelf) {

    /** Looks on the shelf for what is there already, which reads every file of it. */
    static GalleryRecord of(ChannelRecipes recipes, PictureShelf shelf) {
        GalleryPlan plan = new GalleryPlan(recipes.channels());
        Map<Integer, String> reasons = new ConcurrentHashMap<>();
        for (int channel = 0; channel < recipes.channels(); channel++) {
            int known = channel;
            Recipe recipe = recipes.of(channel);
            shelf.reason(recipe).ifPresent(reason -> {
                reasons.put(known, reason);
                plan.without(known);
            });
            if (plan.state(channel) == State.OPEN && shelf.has(recipe)) {
                plan.made(channel);
            }
        }
        return new GalleryRecord(recipes, plan, reasons, shelf);
    }

    /**
     * Keeps what a batch made.
     *
     * @throws PhospheneException when a picture cannot be written; then it and those after it are open again
     */
    void keep(List<Integer> channels, BatchRun.Batch made) {
        List<Integer> rest = new ArrayList<>(channels);
        try {
            for (int i = 0; i < channels.size(); i++) {
                int channel = channels.get(i);
                if (made.still().contains(i)) {
                    dead(channel);
                } else {
                    shelf.keep(
                            recipes.of(channel),
                            made.frame().image(i),
                            made.activations().get(i));
                    plan.made(channel);
                }
                rest.remove(0);
            }
        } finally {
            plan.open(rest);
        }
    }

    /** The channel's gradient was exactly zero. */
    void dead(int channel) {
        Recipe recipe = recipes.of(channel);
        String reason = DeadUnit.of(recipe.objective()).getMessage();
        settle(channel, reason);
        shelf.dead(recipe, reason);
    }

    /** There can be no picture. */
    void without(int channel, String reason) {
        settle(channel, reason);
        shelf.without(recipes.of(channel), reason);
    }

    private void settle(int channel, String reason) {
        reasons.put(channel, reason);
        plan.without(channel);
    }

    /** Channels without a settled answer. */
    int left() {
        return plan.count(State.OPEN) + plan.count(State.GROWING);
    }
}
