package org.phosphene.engine;

/**
 * A variable of a program under construction: a tensor unless the name of the method that made it says otherwise.
 *
 * @param name its name in the program's text; also what it prints, so that values can stand in a line
 */
public record Value(String name) {

    @Override
    public String toString() {
        return name;
    }
}
