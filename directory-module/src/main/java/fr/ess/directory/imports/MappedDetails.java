package fr.ess.directory.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ways to reach an organisation, as people type them; what is none is left aside, and told. */
final class MappedDetails {

    private static final Pattern ADDRESS_OF_SITE =
            Pattern.compile("(https?://)?[\\w-]+(\\.[\\w-]+)+(:\\d+)?([/?#]\\S*)?");
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]+@[\\w-]+(\\.[\\w-]+)+");
    private static final int LONGEST_SITE = 300;
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_PHONE = 30;

    void read(StagedRow row, @Nullable String site, @Nullable String mail, @Nullable String phone) {
        if (site != null) {
            String whole = site.startsWith("http") ? site : "https://" + site;
            boolean readable = ADDRESS_OF_SITE.matcher(site).matches() && whole.length() <= LONGEST_SITE;
            row.website = taken(row, whole, site, readable);
        }
        if (mail != null) {
            boolean readable = MAIL.matcher(mail).matches() && mail.length() <= LONGEST_MAIL;
            row.email = taken(row, mail, mail, readable);
        }
        if (phone != null) {
            // A spreadsheet takes a telephone for a number, and its zero with it.
            String digits = phone.replaceAll("[ .-]", "");
            String whole = digits.matches("[1-9]\\d{8}") ? "0" + digits : phone;
            boolean readable = whole.matches("[+()\\d .-]{6,}") && whole.length() <= LONGEST_PHONE;
            row.phone = taken(row, whole, phone, readable);
        }
    }

    private static @Nullable String taken(StagedRow row, String value, String written, boolean readable) {
        if (!readable) {
            row.note(Finding.CONTACT_UNREADABLE, Text.quoted(written));
        }
        return readable ? value : null;
    }
}
