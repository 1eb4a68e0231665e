package org.phosphene.network;

/** Which colours of a picture a network's planes take. */
public enum ChannelOrder {
    /** Red, green, blue; planes behind them are 0. */
    RGB,
    /** Blue, green, red; planes behind them are 0. */
    BGR,
    /** Every plane takes the brightness, 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601). */
    GREY
}
