package fr.ess.platform.replica.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses anybody may read, and which are one visitor's own affair. */
public interface PublicPages {

    /** The same for everybody, and none the worse for being some seconds old. */
    boolean isPublic(HttpServletRequest request);

    /** A form of somebody without an account, or a link from a mail: what comes of it must be seen at once. */
    boolean isPersonal(HttpServletRequest request);
}
