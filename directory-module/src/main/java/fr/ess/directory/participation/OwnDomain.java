package fr.ess.directory.participation;

import fr.ess.platform.account.EmailAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether an address is one that only the organisation itself can read. */
final class OwnDomain {

    /** Anybody gets an address there. */
    private static final Set<String> MAILBOXES = Set.of(
            "aol.com",
            "bbox.fr",
            "cegetel.net",
            "club-internet.fr",
            "dbmail.com",
            "free.fr",
            "gmail.com",
            "gmx.com",
            "gmx.fr",
            "googlemail.com",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "live.com",
            "live.fr",
            "mac.com",
            "mailo.com",
            "me.com",
            "msn.com",
            "neuf.fr",
            "no-log.org",
            "noos.fr",
            "numericable.fr",
            "orange.fr",
            "outlook.com",
            "outlook.fr",
            "proton.me",
            "protonmail.com",
            "riseup.net",
            "sfr.fr",
            "wanadoo.fr",
            "yahoo.com",
            "yahoo.fr",
            "ymail.com");

    /** Sites of others are found there too. */
    private static final Set<String> SHARED_SITES = Set.of(
            "blogspot.com",
            "facebook.com",
            "github.io",
            "google.com",
            "helloasso.com",
            "instagram.com",
            "linkedin.com",
            "over-blog.com",
            "sites.google.com",
            "twitter.com",
            "wixsite.com",
            "wordpress.com",
            "x.com",
            "youtube.com");

    private OwnDomain() {}

    /** Whether {@code address} is the entry's own, or at the domain of its address or site. */
    static boolean holds(EmailAddress address, @Nullable String website, @Nullable String email) {
        if (email != null && email.strip().equalsIgnoreCase(address.value())) {
            return true;
        }
        String domain = domain(address.value());
        if (MAILBOXES.contains(domain)) {
            return false;
        }
        return (email != null && domain.equals(domain(email)))
                || (domain.equals(host(website)) && !SHARED_SITES.contains(domain));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String host(@Nullable String website) {
        if (website == null) {
            return null;
        }
        try {
            String host = URI.create(website.strip()).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
