package org.phosphene.ui.checklist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.studio.Checking;
import org.phosphene.studio.Checklist;
import org.phosphene.studio.ClassScore;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Proposal;
import org.phosphene.studio.Remark;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;

/** The load checklist of one network: remarks, the usual ways tried, the choice, and what it makes the network say. */
public final class ChecklistViewModel {

    private static final int TOP = 5;

    private final Studio studio;
    private final Executor ui;
    private final Consumer<Throwable> errors;
    private Consumer<OpenNetwork> onChange = network -> {};
    private Checking checking;
    private boolean asking;
    private boolean askAgain;

    /**
     * @param ui runs what changes properties
     * @param errors is told what failed
     */
    public ChecklistViewModel(Studio studio, Executor ui, Consumer<Throwable> errors) {
        this.studio = studio;
        this.ui = ui;
        this.errors = errors;
        photograph.addListener((observable, before, now) -> ask());
        input.addListener((observable, before, now) -> ask());
    }

    // Properties

    private final ReadOnlyObjectWrapper<OpenNetwork> network = new ReadOnlyObjectWrapper<>(this, "network");
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper(this, "trying");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyObjectWrapper<InputChoice> input = new ReadOnlyObjectWrapper<>(this, "input");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final StringProperty photograph = new SimpleStringProperty(this, "photograph");
    private final ObservableList<Remark> remarks = FXCollections.observableArrayList();
    private final ObservableList<Proposal> proposals = FXCollections.observableArrayList();
    private final ObservableList<ClassScore> classes = FXCollections.observableArrayList();

    /** The network looked over; null before the first. */
    public ReadOnlyObjectProperty<OpenNetwork> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** Whether the usual ways are being tried. */
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /** Share of the trials that is done, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How pictures would be given to it. */
    public ReadOnlyObjectProperty<InputChoice> inputProperty() {
        return input.getReadOnlyProperty();
    }

    /** Why the network says nothing of the photograph; empty while it does. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Name of a bundled photograph, or a path. */
    public StringProperty photographProperty() {
        return photograph;
    }

    /** What to know about the network, the gravest first. */
    public ObservableList<Remark> remarks() {
        return remarks;
    }

    /** The usual ways, the best first; empty before they were tried. */
    public ObservableList<Proposal> proposals() {
        return proposals;
    }

    /** What the network says of the photograph. */
    public ObservableList<ClassScore> classes() {
        return classes;
    }

    /** Names of the bundled photographs. */
    public List<String> photographs() {
        return studio.photographs();
    }

    // Commands

    /** Who is told when a network is given pictures in another way or its classes got names. */
    public void onChange(Consumer<OpenNetwork> listener) {
        onChange = listener;
    }

    /** Looks a network over; the usual ways are tried at once where nobody said how pictures are given to it. */
    public void begin(OpenNetwork opened) {
        stop();
        network.set(opened);
        input.set(opened.input());
        remarks.clear();
        proposals.clear();
        classes.clear();
        if (photograph.get() == null) {
            photograph.set(studio.photographs().stream()
                    .filter(name -> name.contains("panda"))
                    .findFirst()
                    .orElseGet(() -> studio.photographs().stream().findFirst().orElse(null)));
        }
        studio.check(opened.id(), false).result().whenCompleteAsync(this::first, ui);
        if (opened.assumed()) {
            tryWays();
        }
        ask();
    }

    /** Tries the usual ways. */
    public void tryWays() {
        follow(studio.check(network.get().id(), true));
    }

    /** What is known without a trial comes at once. */
    private void first(Checklist checklist, Throwable failure) {
        if (failure == null && proposals.isEmpty()) {
            remarks.setAll(checklist.remarks());
        }
    }

    private void follow(Checking started) {
        checking = started;
        trying.set(true);
        progress.set(0);
        started.result().whenCompleteAsync((checklist, failure) -> arrived(started, checklist, failure), ui);
    }

    private void arrived(Checking from, Checklist checklist, Throwable failure) {
        if (from != checking) {
            return;
        }
        trying.set(false);
        if (failure != null) {
            errors.accept(failure);
            return;
        }
        remarks.setAll(checklist.remarks());
        proposals.setAll(checklist.proposals());
        InputChoice now = network.get().input();
        if (network.get().assumed() && now.equals(input.get())) {
            checklist.better().map(Proposal::input).ifPresent(input::set);
        }
    }

    /** Asks how far the trials are; for a timer. */
    public void refresh() {
        if (trying.get() && checking != null) {
            progress.set(checking.progress());
        }
    }

    /** Ends the trials. */
    public void stop() {
        if (checking != null) {
            checking.stop();
        }
        trying.set(false);
        checking = null;
    }

    /** Tries a way to give pictures. */
    public void choose(InputChoice choice) {
        input.set(choice);
    }

    /** Whether the choice is what the network is given already. */
    public boolean isInUse() {
        return network.get() != null && network.get().input().equals(input.get());
    }

    /** Gives pictures in the chosen way from now on. */
    public void use() {
        changed(studio.useInput(network.get().id(), input.get()));
    }

    /** Names the classes by a file. */
    public void useLabels(Path file) {
        changed(studio.useLabels(network.get().id(), file));
    }

    /** Forgets what was chosen for this network. */
    public void reset() {
        changed(studio.resetInput(network.get().id()));
    }

    private void changed(CompletableFuture<OpenNetwork> change) {
        change.whenCompleteAsync(
                (opened, failure) -> {
                    if (failure != null) {
                        errors.accept(failure);
                        return;
                    }
                    network.set(opened);
                    input.set(opened.input());
                    studio.check(opened.id(), false).result().whenCompleteAsync(this::remarksOf, ui);
                    onChange.accept(opened);
                    ask();
                },
                ui);
    }

    private void remarksOf(Checklist checklist, Throwable failure) {
        if (failure == null) {
            remarks.setAll(checklist.remarks());
        }
    }

    /** One question at a time; while one is asked only the newest waits. */
    private void ask() {
        if (network.get() == null || photograph.get() == null || input.get() == null) {
            return;
        }
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        studio.classes(network.get().id(), input.get(), photograph.get(), TOP).whenCompleteAsync(this::answered, ui);
    }

    private void answered(List<ClassScore> scores, Throwable failure) {
        asking = false;
        if (askAgain) {
            askAgain = false;
            ask();
            return;
        }
        classes.setAll(failure == null ? scores : List.of());
        said.set(Optional.ofNullable(failure)
                .map(error -> Failure.of(error).sentence())
                .orElse(""));
    }
}
