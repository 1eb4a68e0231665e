package org.phosphene.network;

/** Where it is known from how pictures are given to a network. */
public enum ProfileOrigin {
    /** The user chose it for this very file. */
    CHOSEN,
    /** The catalogue knows the file. */
    CATALOGUE,
    /** The file says so itself. */
    FILE,
    /** Nobody said anything: the usual conventions. */
    ASSUMED
}
