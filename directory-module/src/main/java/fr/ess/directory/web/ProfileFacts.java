package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.OrganisationProfile;
import fr.ess.directory.search.OrganisationProfile.FieldSource;
import fr.ess.directory.search.Service;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one organisation, each with who said it where that is not the source of the whole entry. */
final class ProfileFacts {

    private final OrganisationProfile profile;
    private final Map<String, FieldSource> sources;
    private final Labels labels;
    private final List<Fact> facts = new ArrayList<>();

    private ProfileFacts(OrganisationProfile profile, Map<String, FieldSource> sources, Labels labels) {
        this.profile = profile;
        this.sources = sources;
        this.labels = labels;
    }

    /**
     * A line of a description list.
     *
     * @param href leads to others alike, or to whom one writes
     * @param source who said so and when; absent where the whole entry says it
     */
    record Fact(
            String name,
            String value,
            @Nullable String href,
            @Nullable String source) {}

    static List<Fact> identity(OrganisationProfile profile, Map<String, FieldSource> sources, Labels labels) {
        return new ProfileFacts(profile, sources, labels).identity();
    }

    static List<Fact> location(OrganisationProfile profile, Map<String, FieldSource> sources, Labels labels) {
        return new ProfileFacts(profile, sources, labels).location();
    }

    static List<Fact> contact(OrganisationProfile profile, Map<String, FieldSource> sources, Labels labels) {
        return new ProfileFacts(profile, sources, labels).contact();
    }

    /** {@code Équipe de la CRESS, 3 mai 2026}. */
    static @Nullable String source(@Nullable FieldSource source, Labels labels) {
        return source == null ? null : labels.of(source.source()) + ", " + French.date(source.day());
    }

    private List<Fact> identity() {
        OrganisationLine line = profile.line();
        if (sources.containsKey("name")) {
            add("Nom", line.name(), null, "name");
        }
        add("Nom d’usage", line.usualName(), null, "usual_name");
        add("Sigle", sources.containsKey("acronym") ? line.acronym() : null, null, "acronym");
        add("Ancien nom", profile.details().formerName(), null, null);
        add("SIREN", grouped(line.siren()), null, "siren");
        add("SIRET", grouped(line.siret()), null, "siret");
        add("Numéro RNA", profile.details().rna(), null, "rna");
        LocalDate founded = profile.details().foundedOn();
        add("Créée le", founded == null ? null : French.date(founded), null, "founded_on");
        add("Famille", line.familyLabel(), search("famille", line.family()), "family");
        add("Forme juridique", coded(line.legalCategoryLabel(), line.legalCategory()), null, "legal_category");
        add("Activité (NAF)", coded(line.nafLabel(), line.naf()), search("activite", line.naf()), "naf");
        add("Activité (NAF 2025)", profile.details().naf25(), null, "naf25");
        add("Secteur", line.sectorLabel(), search("secteur", line.sector()), "naf");
        add("Effectif salarié", line.workforceLabel(), search("taille", line.workforceBand()), "workforce");
        add("Économie sociale et solidaire", labels.of(line.ess()), null, "ess");
        String rule = profile.details().perimeterRule();
        add("Règle du périmètre", rule == null ? null : French.punctuated(rule), null, null);
        offer(Service.TRAINEES, line.receivesTrainees());
        offer(Service.HIRING, line.hires());
        offer(Service.SELLS_TO_COMPANIES, line.sellsToCompanies());
        offer(Service.SELLS_TO_PUBLIC, line.sellsToPublic());
        return facts;
    }

    private void offer(Service service, @Nullable Boolean offered) {
        if (offered != null) {
            add(labels.of(service), offered ? "Oui" : "Non", offered ? search("service", service.code()) : null, null);
        }
    }

    private List<Fact> location() {
        OrganisationLine line = profile.line();
        add("Adresse", line.address(), null, "address");
        String commune = line.commune() == null ? "" : line.commune();
        add(
                "Commune",
                line.postalCode() == null ? line.commune() : line.postalCode() + " " + commune,
                search("commune", line.communeCode()),
                sources.containsKey("commune") ? "commune" : "postal_code");
        add("Intercommunalité", line.epciName(), search("epci", line.epci()), null);
        add(
                "Département",
                coded(line.departementName(), line.departement()),
                search("departement", line.departement()),
                null);
        return facts;
    }

    private List<Fact> contact() {
        String email = profile.details().email();
        String phone = profile.details().phone();
        add("Site", profile.line().website(), profile.line().website(), "website");
        add("Courriel", email, "mailto:" + email, "email");
        add("Téléphone", phone, phone == null ? null : "tel:" + phone.replaceAll("[^+0-9]", ""), "phone");
        return facts;
    }

    private void add(String name, @Nullable String value, @Nullable String href, @Nullable String field) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value, href, field == null ? null : source(sources.get(field), labels)));
        }
    }

    private static @Nullable String search(String parameter, @Nullable String code) {
        return code == null ? null : SearchAddress.empty().with(parameter, code).toString();
    }

    private static @Nullable String coded(@Nullable String label, @Nullable String code) {
        return label == null ? code : label + " (" + code + ")";
    }

    /** {@code 732 829 320}, and {@code 732 829 320 00074} for a SIRET. */
    private static @Nullable String grouped(@Nullable String number) {
        return number == null
                ? null
                : number.replaceFirst("^(\\d{3})(\\d{3})(\\d{3})", "$1\u00a0$2\u00a0$3\u00a0")
                        .strip();
    }
}
