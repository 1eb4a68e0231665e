package org.phosphene.studio;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A gallery that fills itself. */
record GalleryTask(Gallery gallery) implements RunningTask {

    /** Whether it does something, or will as soon as others have ended. */
    boolean isListed() {
        return switch (gallery.progress().state()) {
            case OPENING, GROWING, WAITING -> true;
            case STOPPED, DONE, FAILED -> false;
        };
    }

    @Override
    public Kind kind() {
        return Kind.GALLERY;
    }

    @Override
    public String subject() {
        return gallery.request().layer();
    }

    @Override
    public double progress() {
        GalleryProgress now = gallery.progress();
        return now.channels() == 0 ? Double.NaN : (double) (now.made() + now.without()) / now.channels();
    }

    @Override
    public OptionalLong secondsLeft() {
        double left = gallery.progress().secondsLeft();
        return Double.isNaN(left) ? OptionalLong.empty() : OptionalLong.of(Math.round(left));
    }

    /** Its page goes on with it. */
    @Override
    public void stop() {
        gallery.pause();
    }

    /** One that was stopped has not ended. */
    @Override
    public CompletableFuture<?> end() {
        return gallery.progress().state() == GalleryProgress.State.DONE
                ? CompletableFuture.completedFuture(null)
                : new CompletableFuture<>();
    }
}
