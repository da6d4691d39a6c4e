package fr.ess.directory.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ess.directory.PositionKind;
import fr.ess.directory.search.OrganisationLine;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One organisation as the public API gives it: the same fields, of the same names, in JSON, CSV and GeoJSON. */
record OrganisationResource(
        @JsonProperty("id") long id,
        @JsonProperty("slug") String slug,
        @JsonProperty("nom") String name,
        @JsonProperty("sigle") @Nullable String acronym,
        @JsonProperty("nom_usuel") @Nullable String usualName,
        @JsonProperty("siren") @Nullable String siren,
        @JsonProperty("siret") @Nullable String siret,
        @JsonProperty("famille") @Nullable String family,
        @JsonProperty("famille_libelle") @Nullable String familyLabel,
        @JsonProperty("categorie_juridique") @Nullable String legalCategory,

        @JsonProperty("categorie_juridique_libelle") @Nullable String legalCategoryLabel,

        @JsonProperty("naf") @Nullable String naf,
        @JsonProperty("naf_libelle") @Nullable String nafLabel,
        @JsonProperty("secteur") @Nullable String sector,
        @JsonProperty("secteur_libelle") @Nullable String sectorLabel,
        @JsonProperty("ess") String ess,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("adresse") @Nullable String address,
        @JsonProperty("code_postal") @Nullable String postalCode,
        @JsonProperty("commune") @Nullable String commune,
        @JsonProperty("code_commune") @Nullable String communeCode,
        @JsonProperty("epci") @Nullable String epci,
        @JsonProperty("epci_nom") @Nullable String epciName,
        @JsonProperty("departement") @Nullable String departement,
        @JsonProperty("departement_nom") @Nullable String departementName,
        @JsonProperty("latitude") @Nullable Double latitude,
        @JsonProperty("longitude") @Nullable Double longitude,
        @JsonProperty("position") @Nullable String position,
        @JsonProperty("tranche_effectif") @Nullable String workforceBand,
        @JsonProperty("tranche_effectif_libelle") @Nullable String workforceLabel,
        @JsonProperty("site") @Nullable String website,
        @JsonProperty("accueille_stagiaires") @Nullable Boolean receivesTrainees,
        @JsonProperty("recrute") @Nullable Boolean hires,
        @JsonProperty("vend_entreprises") @Nullable Boolean sellsToCompanies,
        @JsonProperty("vend_particuliers") @Nullable Boolean sellsToPublic,
        @JsonProperty("exemple") boolean example,
        @JsonProperty("source") String source,
        @JsonProperty("verifiee_le") @Nullable LocalDate verifiedOn,
        @JsonProperty("etat") String status,
        @JsonProperty("modifiee_le") OffsetDateTime modifiedAt) {

    private static final List<RecordComponent> COMPONENTS = List.of(OrganisationResource.class.getRecordComponents());

    static OrganisationResource of(OrganisationLine line) {
        return new OrganisationResource(
                line.id(),
                line.slug(),
                line.name(),
                line.acronym(),
                line.usualName(),
                line.siren(),
                line.siret(),
                line.family(),
                line.familyLabel(),
                line.legalCategory(),
                line.legalCategoryLabel(),
                line.naf(),
                line.nafLabel(),
                line.sector(),
                line.sectorLabel(),
                switch (line.ess()) {
                    case YES -> "oui";
                    case NO -> "non";
                    case UNKNOWN -> "inconnu";
                },
                line.description(),
                line.address(),
                line.postalCode(),
                line.commune(),
                line.communeCode(),
                line.epci(),
                line.epciName(),
                line.departement(),
                line.departementName(),
                line.latitude(),
                line.longitude(),
                position(line.positionKind()),
                line.workforceBand(),
                line.workforceLabel(),
                line.website(),
                line.receivesTrainees(),
                line.hires(),
                line.sellsToCompanies(),
                line.sellsToPublic(),
                line.example(),
                switch (line.source()) {
                    case SEED -> "documents_fondateurs";
                    case EXAMPLE -> "exemple";
                    case NATIONAL_LIST -> "liste_nationale";
                    case SIRENE -> "sirene";
                    case RNA -> "rna";
                    case FILE -> "fichier";
                    case CRESS -> "cress";
                    case ORGANISATION -> "organisation";
                },
                line.verifiedOn(),
                switch (line.status()) {
                    case PUBLISHED -> "publiee";
                    case CLOSED -> "fermee";
                    case DRAFT -> "proposee";
                    case MERGED -> "fusionnee";
                },
                line.updatedAt().withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }

    private static @Nullable String position(@Nullable PositionKind kind) {
        return kind == null
                ? null
                : switch (kind) {
                    case EXACT -> "exacte";
                    case COMMUNE -> "commune";
                    case APPROXIMATE -> "approchee";
                    case TO_CHECK -> "a_verifier";
                };
    }

    /** Whether the point may be drawn. */
    boolean isOnTheMap() {
        return position != null && !position.equals("a_verifier");
    }

    static String[] fieldNames() {
        return COMPONENTS.stream()
                .map(component -> component
                        .getAccessor()
                        .getAnnotation(JsonProperty.class)
                        .value())
                .toArray(String[]::new);
    }

    /** In the order of {@link #fieldNames()}. */
    Object[] fieldValues() {
        return COMPONENTS.stream().map(this::value).toArray();
    }

    private @Nullable Object value(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
