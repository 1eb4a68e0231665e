package org.phosphene.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;

/**
 * What a grid is made of: a row for each objective, and in it a column for each network, preset and number of steps.
 *
 * @param objectives canonical texts
 * @param networks ids or files, at least one
 * @param presets names, empty for the usual one
 * @param steps numbers of updates, empty for the preset's own
 */
record GridPlan(List<String> objectives, List<String> networks, List<String> presets, List<Integer> steps) {

    /**
     * One picture to make.
     *
     * @param request what is asked
     * @param column what tells this column from the others, empty where there is only one
     */
    record Item(RenderRequest request, String column) {

        /** Name of the picture in messages. */
        String name() {
            return column.isEmpty() ? request.objective() : request.objective() + ", " + column;
        }

        /** Caption of its panels. */
        String caption(Picture picture) {
            return column.isEmpty() ? picture.title() : picture.title() + ", " + column;
        }
    }

    /** The pictures row by row. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (String objective : objectives) {
            for (String network : networks) {
                for (String preset : presets.isEmpty() ? List.of("") : presets) {
                    for (int number : steps.isEmpty() ? List.of(0) : steps) {
                        items.add(item(objective, network, preset, number));
                    }
                }
            }
        }
        return items;
    }

    private Item item(String objective, String network, String preset, int number) {
        RenderRequest request = RenderRequest.of(network, objective);
        StringJoiner column = new StringJoiner(", ");
        if (networks.size() > 1) {
            column.add(network);
        }
        if (!preset.isEmpty()) {
            request = request.withPreset(preset);
            if (presets.size() > 1) {
                column.add(preset);
            }
        }
        if (number > 0) {
            request = request.withSteps(number);
            if (steps.size() > 1) {
                column.add(number + (number == 1 ? " step" : " steps"));
            }
        }
        return new Item(request, column.toString());
    }

    /** Pictures in a row. */
    int columns() {
        return networks.size() * Math.max(1, presets.size()) * Math.max(1, steps.size());
    }
}
