package fr.ess.platform.account.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignIn;
import fr.ess.platform.account.SignedIn;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a person arrives after signing in: the page they asked for, or the one their role works on. */
final class LandingPage {

    private LandingPage() {}

    static String after(SignIn.Progress progress, String wanted) {
        return switch (progress.state()) {
            case CODE_DUE -> withWanted("/connexion/code", wanted);
            case ENROLMENT_DUE -> withWanted("/connexion/second-facteur", wanted);
            case COMPLETE -> isLocal(wanted) ? wanted : of(progress.person());
        };
    }

    static String of(SignedIn person) {
        if (person.has(Role.ADMINISTRATOR)) {
            return "/admin/comptes";
        }
        return person.has(Role.STAFF) ? "/gestion" : "/mon-compte";
    }

    /** Only a path of this site is followed: never another site that someone put into a link. */
    static boolean isLocal(String wanted) {
        return wanted.matches("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,1500}");
    }

    private static String withWanted(String page, String wanted) {
        return isLocal(wanted)
                ? UriComponentsBuilder.fromPath(page)
                        .queryParam("suite", "{suite}")
                        .encode()
                        .buildAndExpand(wanted)
                        .toUriString()
                : page;
    }
}
