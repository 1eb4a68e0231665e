package org.phosphene.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.WeakListChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.Node;

/**
 * Lets a view follow what lives longer than itself. Views are built anew when the language changes, over view models
 * that stay: a listener of a view must not keep the view alive. The node of the view keeps the listener, the value only
 * a weak one. The value itself must be kept by somebody else; one that was computed for this call would be lost.
 */
public final class Follow {

    private Follow() {}

    /** Runs the action now and at every change, as long as the node is in use. */
    public static <T> void value(Node view, ObservableValue<T> value, Consumer<? super T> action) {
        changes(view, value, action);
        action.accept(value.getValue());
    }

    /** Runs the action at every change, as long as the node is in use. */
    public static <T> void changes(Node view, ObservableValue<T> value, Consumer<? super T> action) {
        ChangeListener<T> listener = (observable, before, now) -> action.accept(now);
        keep(view, listener);
        value.addListener(new WeakChangeListener<>(listener));
    }

    /** Runs the action at every change of a list, as long as the node is in use. */
    public static <T> void list(Node view, ObservableList<T> list, Runnable action) {
        list(view, list, (ListChangeListener<T>) change -> action.run());
    }

    /** Tells the listener of every change of a list, as long as the node is in use. */
    public static <T> void list(Node view, ObservableList<T> list, ListChangeListener<T> listener) {
        keep(view, listener);
        list.addListener(new WeakListChangeListener<>(listener));
    }

    /** Runs the action with the key of every change of a map, as long as the node is in use. */
    public static <K, V> void map(Node view, ObservableMap<K, V> map, Consumer<? super K> action) {
        MapChangeListener<K, V> listener = change -> action.accept(change.getKey());
        keep(view, listener);
        map.addListener(new WeakMapChangeListener<>(listener));
    }

    private static void keep(Node view, Object listener) {
        Listeners all = (Listeners) view.getProperties().computeIfAbsent(Listeners.class, key -> new Listeners());
        all.kept.add(listener);
    }

    private static final class Listeners {
        private final List<Object> kept = new ArrayList<>();
    }
}
