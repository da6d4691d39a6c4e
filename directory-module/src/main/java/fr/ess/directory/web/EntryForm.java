package fr.ess.directory.web;

import fr.ess.directory.Commune;
import fr.ess.directory.EntryDraft;
import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.Services;
import fr.ess.directory.Siren;
import fr.ess.directory.Siret;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory as it is typed.
 *
 * @param commune an INSEE code, or a name
 * @param departement the code of one; a commune decides without it
 * @param version of the entry that the person started from
 * @param started the values that they started from, by field
 */
public record EntryForm(
        @NotBlank(message = "Donnez un nom.") @Size(max = 300, message = "300 caractères au plus.") String name,

        @Size(max = 300, message = "300 caractères au plus.") @Nullable String usualName,

        @Size(max = 60, message = "60 caractères au plus.") @Nullable String acronym,

        @Nullable String siren,
        @Nullable String siret,

        @Size(max = 4000, message = "4 000 caractères au plus.") @Nullable String description,

        @Size(max = 300, message = "300 caractères au plus.") @Nullable String address,

        @Pattern(regexp = "([0-9]{5})?", message = "Cinq chiffres.") @Nullable String postalCode,

        @Size(max = 200, message = "200 caractères au plus.") @Nullable String commune,

        @Nullable String departement,

        @Pattern(regexp = "(https?://\\S{1,290})?", message = "Une adresse qui commence par http:// ou https://.")
        @Nullable String website,

        @Email(message = "Une adresse électronique, comme nom@exemple.fr.") @Size(max = 254, message = "254 caractères au plus.") @Nullable String email,

        @Size(max = 30, message = "30 caractères au plus.") @Nullable String phone,

        @Pattern(regexp = YES_OR_NO, message = "Répondez par oui ou non.") @Nullable String receivesTrainees,

        @Pattern(regexp = YES_OR_NO, message = "Répondez par oui ou non.") @Nullable String hires,

        @Pattern(regexp = YES_OR_NO, message = "Répondez par oui ou non.") @Nullable String sellsToCompanies,

        @Pattern(regexp = YES_OR_NO, message = "Répondez par oui ou non.") @Nullable String sellsToPublic,

        @Nullable Long version,
        @Nullable Map<String, String> started) {

    private static final String YES_OR_NO = "(oui|non)?";

    /** The fields in their order, with what people call them. */
    public static final Map<String, String> LABELS = labels();

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("name", "Nom");
        labels.put("usualName", "Nom d’usage");
        labels.put("acronym", "Sigle");
        labels.put("siren", "SIREN");
        labels.put("siret", "SIRET");
        labels.put("description", "Ce qu’elle fait");
        labels.put("address", "Adresse");
        labels.put("postalCode", "Code postal");
        labels.put("commune", "Commune");
        labels.put("departement", "Département, si la commune n’est pas connue");
        labels.put("website", "Site");
        labels.put("email", "Courriel");
        labels.put("phone", "Téléphone");
        labels.put("receivesTrainees", "Accueille des stagiaires");
        labels.put("hires", "Recrute");
        labels.put("sellsToCompanies", "Vend aux entreprises");
        labels.put("sellsToPublic", "Vend aux particuliers");
        return labels;
    }

    public static EntryForm of(EntryDraft draft) {
        EntryForm form = new EntryForm(
                draft.name(),
                draft.usualName(),
                draft.acronym(),
                draft.siren(),
                draft.siret(),
                draft.description(),
                draft.address(),
                draft.postalCode(),
                draft.commune(),
                draft.departement(),
                draft.website(),
                draft.email(),
                draft.phone(),
                answer(draft.receivesTrainees()),
                answer(draft.hires()),
                answer(draft.sellsToCompanies()),
                answer(draft.sellsToPublic()),
                draft.version(),
                null);
        return form.startedFrom(form.values());
    }

    /** A form filled with what was typed before, by field. */
    public static EntryForm of(Map<String, String> values) {
        return new EntryForm(
                values.getOrDefault("name", ""),
                values.get("usualName"),
                values.get("acronym"),
                values.get("siren"),
                values.get("siret"),
                values.get("description"),
                values.get("address"),
                values.get("postalCode"),
                values.get("commune"),
                values.get("departement"),
                values.get("website"),
                values.get("email"),
                values.get("phone"),
                values.get("receivesTrainees"),
                values.get("hires"),
                values.get("sellsToCompanies"),
                values.get("sellsToPublic"),
                null,
                null);
    }

    private EntryForm startedFrom(Map<String, String> values) {
        return new EntryForm(
                name,
                usualName,
                acronym,
                siren,
                siret,
                description,
                address,
                postalCode,
                commune,
                departement,
                website,
                email,
                phone,
                receivesTrainees,
                hires,
                sellsToCompanies,
                sellsToPublic,
                version,
                values);
    }

    /** What each field holds, an empty text for nothing. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", text(name));
        values.put("usualName", text(usualName));
        values.put("acronym", text(acronym));
        values.put("siren", text(siren));
        values.put("siret", text(siret));
        values.put("description", text(description));
        values.put("address", text(address));
        values.put("postalCode", text(postalCode));
        values.put("commune", text(commune));
        values.put("departement", text(departement));
        values.put("website", text(website));
        values.put("email", text(email));
        values.put("phone", text(phone));
        values.put("receivesTrainees", text(receivesTrainees));
        values.put("hires", text(hires));
        values.put("sellsToCompanies", text(sellsToCompanies));
        values.put("sellsToPublic", text(sellsToPublic));
        return values;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** The digits of a number that people type in groups. */
    public static String digits(@Nullable String value) {
        return text(value).replaceAll("[\\s\u00a0\u202f.]", "");
    }

    public OrganisationEntry toEntry(@Nullable Commune place, @Nullable Integer departementId) {
        return new OrganisationEntry(
                text(name),
                orNull(usualName),
                orNull(acronym),
                digits(siren).isEmpty() ? null : new Siren(digits(siren)),
                digits(siret).isEmpty() ? null : new Siret(digits(siret)),
                orNull(description),
                orNull(address),
                orNull(postalCode),
                place,
                departementId,
                orNull(website),
                orNull(email),
                orNull(phone),
                new Services(given(receivesTrainees), given(hires), given(sellsToCompanies), given(sellsToPublic)));
    }

    private static String answer(@Nullable Boolean given) {
        return given == null ? "" : given ? "oui" : "non";
    }

    private static @Nullable Boolean given(@Nullable String answer) {
        return text(answer).isEmpty() ? null : Boolean.valueOf("oui".equals(text(answer)));
    }

    private static @Nullable String orNull(@Nullable String value) {
        return text(value).isEmpty() ? null : text(value);
    }
}
