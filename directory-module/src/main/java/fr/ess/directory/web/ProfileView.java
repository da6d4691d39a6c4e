package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.OrganisationProfile;
import fr.ess.directory.search.Service;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the page of one organisation shows, ready to read. */
record ProfileView(
        OrganisationLine line,
        OrganisationProfile.Details details,
        boolean closed,
        String description,
        List<Fact> identity,
        List<Fact> location,
        @Nullable String place,
        @Nullable String positionNote,
        @Nullable String aroundHref,
        String provenance,
        String updated,
        @Nullable String verified,
        String jsonLd,
        String canonical,
        List<ResultCard> neighbours) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A line of a description list; {@code href} searches for others alike. */
    record Fact(String name, String value, @Nullable String href) {}

    static ProfileView of(
            OrganisationProfile profile, String canonical, List<OrganisationLine> neighbours, Labels labels) {
        OrganisationLine line = profile.line();
        return new ProfileView(
                line,
                profile.details(),
                profile.isClosed(),
                description(line),
                identity(profile, labels),
                location(line),
                ResultCard.place(line),
                line.positionKind() == null ? null : labels.of(line.positionKind()),
                aroundHref(line),
                labels.of(line.source()),
                French.date(profile.details().updatedAt().atZone(PARIS).toLocalDate()),
                line.verifiedOn() == null ? null : French.date(line.verifiedOn()),
                JsonLd.of(line, canonical),
                canonical,
                neighbours.stream().map(ResultCard::of).toList());
    }

    /** One sentence for search engines and shared links. */
    private static String description(OrganisationLine line) {
        if (line.description() != null) {
            return line.description();
        }
        List<String> parts = new ArrayList<>();
        parts.add(line.familyLabel() == null ? "Organisation" : line.familyLabel());
        if (line.sectorLabel() != null) {
            parts.add(line.sectorLabel());
        }
        String place = ResultCard.place(line);
        if (place != null) {
            parts.add(place);
        }
        return String.join(", ", parts);
    }

    private static List<Fact> identity(OrganisationProfile profile, Labels labels) {
        OrganisationLine line = profile.line();
        List<Fact> facts = new ArrayList<>();
        add(facts, "Nom d’usage", line.usualName(), null);
        add(facts, "Ancien nom", profile.details().formerName(), null);
        add(facts, "SIREN", grouped(line.siren()), null);
        add(facts, "SIRET", grouped(line.siret()), null);
        add(facts, "Numéro RNA", profile.details().rna(), null);
        LocalDate founded = profile.details().foundedOn();
        add(facts, "Créée le", founded == null ? null : French.date(founded), null);
        add(facts, "Famille", line.familyLabel(), search("famille", line.family()));
        add(facts, "Forme juridique", coded(line.legalCategoryLabel(), line.legalCategory()), null);
        add(facts, "Activité (NAF)", coded(line.nafLabel(), line.naf()), search("activite", line.naf()));
        add(facts, "Activité (NAF 2025)", profile.details().naf25(), null);
        add(facts, "Secteur", line.sectorLabel(), search("secteur", line.sector()));
        add(facts, "Effectif salarié", line.workforceLabel(), search("taille", line.workforceBand()));
        add(facts, "Économie sociale et solidaire", labels.of(line.ess()), null);
        String rule = profile.details().perimeterRule();
        add(facts, "Règle du périmètre", rule == null ? null : French.punctuated(rule), null);
        offer(facts, Service.TRAINEES, line.receivesTrainees(), labels);
        offer(facts, Service.HIRING, line.hires(), labels);
        offer(facts, Service.SELLS_TO_COMPANIES, line.sellsToCompanies(), labels);
        offer(facts, Service.SELLS_TO_PUBLIC, line.sellsToPublic(), labels);
        return facts;
    }

    private static void offer(List<Fact> facts, Service service, @Nullable Boolean offered, Labels labels) {
        if (offered != null) {
            add(facts, labels.of(service), offered ? "Oui" : "Non", offered ? search("service", service.code()) : null);
        }
    }

    private static List<Fact> location(OrganisationLine line) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Adresse", line.address(), null);
        add(
                facts,
                "Commune",
                line.postalCode() == null ? line.commune() : line.postalCode() + " " + nullToEmpty(line.commune()),
                search("commune", line.communeCode()));
        add(facts, "Intercommunalité", line.epciName(), search("epci", line.epci()));
        add(
                facts,
                "Département",
                coded(line.departementName(), line.departement()),
                search("departement", line.departement()));
        return facts;
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value, @Nullable String href) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value, href));
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

    private static @Nullable String aroundHref(OrganisationLine line) {
        return JsonLd.isDrawn(line)
                ? SearchAddress.empty()
                        .with("pres", line.latitude() + "," + line.longitude())
                        .with("rayon", "10")
                        .toString()
                : null;
    }
}
