package org.phosphene.studio;

import org.phosphene.core.Sentence;

/**
 * How far a gallery is.
 *
 * @param state what it does now
 * @param made channels whose picture is there
 * @param without channels of which there can be no picture
 * @param channels of the layer, 0 while it is being opened
 * @param secondsPerChannel time of a picture, NaN while it is not known
 * @param secondsLeft until all are there, waiting for other runs not counted; NaN while it is not known, 0 at the end
 * @param message a sentence for the user that says why it does not go on; empty if there is none
 */
public record GalleryProgress(
        State state,
        int made,
        int without,
        int channels,
        double secondsPerChannel,
        double secondsLeft,
        Sentence message) {

    /** What a gallery does. */
    public enum State {
        /** Opening the network and looking for what is there. */
        OPENING,
        /** Making pictures. */
        GROWING,
        /** Another run goes first; it goes on by itself. */
        WAITING,
        /** Stopped, by the user or by a failure that the message tells; it goes on when it is resumed. */
        STOPPED,
        /** Every picture that can be made is there. */
        DONE,
        /** It could not be opened; nothing will happen any more. */
        FAILED
    }

    /** Channels about which all is known. */
    public int settled() {
        return made + without;
    }
}
