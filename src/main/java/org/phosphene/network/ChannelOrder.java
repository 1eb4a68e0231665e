package org.phosphene.network;

/** Which colour plane a network sees first. */
public enum ChannelOrder {
    RGB,
    BGR
}
