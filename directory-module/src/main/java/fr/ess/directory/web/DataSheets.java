package fr.ess.directory.web;

import fr.ess.directory.search.DirectoryVersion;
import fr.ess.platform.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Says of an answer where it comes from and as of when. */
@Component
class DataSheets {

    private static final String STATE = DataSheets.class.getName() + ".STATE";

    private final DirectoryVersion version;

    DataSheets(DirectoryVersion version) {
        this.version = version;
    }

    /** Of the directory as this request has first seen it: asked once. */
    DirectoryVersion.State state(HttpServletRequest request) {
        if (request.getAttribute(STATE) instanceof DirectoryVersion.State known) {
            return known;
        }
        DirectoryVersion.State state = version.current();
        request.setAttribute(STATE, state);
        return state;
    }

    DataSheet of(HttpServletRequest request, String path, SearchAddress search) {
        return new DataSheet(
                PublicAddress.of(""),
                PublicAddress.of(search.toString()),
                PublicAddress.of(search.at(path)),
                state(request).changedAt());
    }
}
