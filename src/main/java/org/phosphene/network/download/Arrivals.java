package org.phosphene.network.download;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.phosphene.core.CancelToken;

/**
 * The bytes of an answer as they arrive. Whoever takes them waits in short pieces, so that a cancel acts at once also
 * while the other side says nothing; a stream of the JDK would wait for the next byte.
 */
final class Arrivals implements BodySubscriber<Arrivals>, AutoCloseable {

    private static final long TICK = 50; // milliseconds

    private sealed interface Event permits Bytes, End {}

    private record Bytes(List<ByteBuffer> buffers) implements Event {}

    private record End(Optional<Throwable> failure) implements Event {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> ready = new ArrayDeque<>();
    private volatile Flow.Subscription subscription;
    private volatile boolean closed;

    @Override
    public CompletionStage<Arrivals> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        if (closed) {
            newSubscription.cancel();
        } else {
            newSubscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        events.add(new Bytes(buffers));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new End(Optional.of(failure)));
    }

    @Override
    public void onComplete() {
        events.add(new End(Optional.empty()));
    }

    /**
     * The next bytes; empty at the end.
     *
     * @param silence longest wait
     * @throws Cancelled when the token is cancelled first
     * @throws Silence when nothing comes for that long
     * @throws IOException when the connection breaks off
     */
    Optional<ByteBuffer> next(Duration silence, CancelToken cancel) throws IOException, InterruptedException {
        long since = System.nanoTime();
        while (ready.isEmpty()) {
            if (cancel.isCancelled()) {
                throw new Cancelled();
            }
            Event event = events.poll(TICK, TimeUnit.MILLISECONDS);
            if (event instanceof Bytes bytes) {
                ready.addAll(bytes.buffers());
                subscription.request(1);
            } else if (event instanceof End end) {
                if (end.failure().isPresent()) {
                    throw new IOException("broken off", end.failure().get());
                }
                return Optional.empty();
            } else if (System.nanoTime() - since > silence.toNanos()) {
                throw new Silence();
            }
        }
        return Optional.of(ready.removeFirst());
    }

    @Override
    public void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** The user does not want it any more. */
    static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The other side says nothing. */
    static final class Silence extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
