package org.phosphene.cli;

import org.phosphene.figure.GridSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a grid is laid out. */
final class GridOptions {

    private static final double PANEL_MILLIMETRES = 20;
    private static final double GAP_MILLIMETRES = 1;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--rows", paramLabel = "N", description = "Rows; follow from the columns if left out.")
    private Integer rows;

    @Option(names = "--columns", paramLabel = "N", description = "Columns; as square as possible if left out.")
    private Integer columns;

    @Option(
            names = "--panel",
            paramLabel = "LENGTH",
            description = "Longer side of a panel; 224 pixels or 20 mm if left out.")
    private Double panel;

    @Option(
            names = "--gap",
            paramLabel = "LENGTH",
            description = "Gap between panels and around them; 8 pixels or 1 mm if left out.")
    private Double gap;

    @Option(names = "--mm", description = "Lengths are in millimetres instead of pixels.")
    private boolean millimetres;

    @Option(names = "--dpi", paramLabel = "N", description = "Dots per inch; 300 if left out.")
    private Integer dpi;

    @Option(
            names = "--background",
            paramLabel = "COLOUR",
            description = "white, black or transparent; white if left out.")
    private GridSpec.Background background = GridSpec.DEFAULT.background();

    @Option(names = "--no-captions", description = "Leaves the captions out.")
    private boolean noCaptions;

    /** The layout asked for. */
    GridSpec spec() {
        double usualPanel = millimetres ? PANEL_MILLIMETRES : GridSpec.DEFAULT.panel();
        double usualGap = millimetres ? GAP_MILLIMETRES : GridSpec.DEFAULT.gap();
        return new GridSpec(
                positive("--rows", rows, 0),
                positive("--columns", columns, 0),
                length("--panel", panel, usualPanel, false),
                millimetres ? GridSpec.Unit.MILLIMETRES : GridSpec.Unit.PIXELS,
                positive("--dpi", dpi, GridSpec.DEFAULT.dpi()),
                length("--gap", gap, usualGap, true),
                background,
                !noCaptions);
    }

    private int positive(String name, Integer value, int usual) {
        if (value != null && value < 1) {
            throw new ParameterException(command.commandLine(), name + " must be at least 1.");
        }
        return value == null ? usual : value;
    }

    private double length(String name, Double value, double usual, boolean mayBeZero) {
        if (value == null) {
            return usual;
        }
        if (!Double.isFinite(value) || value < 0 || (value == 0 && !mayBeZero)) {
            throw new ParameterException(command.commandLine(), name + " must be a length.");
        }
        return value;
    }
}
