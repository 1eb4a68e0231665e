package org.phosphene.studio;

/**
 * State of the engine.
 *
 * @param ready false while its libraries load
 * @param device such as {@code cpu}
 * @param threads number of threads it uses
 * @param residentBytes memory of the whole process, 0 where the system does not say
 * @param liveArrays long-lived arrays it holds
 */
public record EngineStatus(boolean ready, String device, int threads, long residentBytes, int liveArrays) {

    private static final int SMALL = 128;

    /** Side in pixels of pictures that grow beside others: small on a processor, else 0 for the network's own size. */
    public int sideBesideOthers() {
        return device.startsWith("cpu") ? SMALL : 0;
    }
}
