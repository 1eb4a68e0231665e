package org.phosphene.studio;

import java.util.OptionalLong;

/**
 * A network that can be downloaded, as it is shown to somebody who decides whether to.
 *
 * @param id short name
 * @param title for people
 * @param source what it is and who published it
 * @param licence SPDX identifier
 * @param address it comes from
 * @param bytes size of what comes, empty where nobody says
 * @param arrived bytes that are here from an earlier try
 * @param checked whether a checksum is known to check it with
 * @param file where it goes
 */
public record NetworkOffer(
        String id,
        String title,
        String source,
        String licence,
        String address,
        OptionalLong bytes,
        long arrived,
        boolean checked,
        String file) {}
