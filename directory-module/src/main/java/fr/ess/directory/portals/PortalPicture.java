package fr.ess.directory.portals;

import java.util.Locale;

/**
 * A picture of a portal, without its bytes.
 *
 * @param name by which the text names it
 * @param alternative what it shows, in words
 * @param digest of its bytes
 */
public record PortalPicture(
        int id, String name, String alternative, String type, int width, int height, String digest, int size) {

    /** The last part of its address, which changes with its bytes. */
    public String file() {
        return digest + "." + type.substring(type.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
