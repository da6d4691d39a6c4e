package fr.ess.directory.search;

import fr.ess.directory.EssStatus;
import fr.ess.directory.OrganisationSource;
import fr.ess.directory.OrganisationStatus;
import fr.ess.directory.PositionKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One organisation as lists, exports and the public API show it: codes and labels, nothing to look up any more.
 *
 * @param distanceKm from the point that was searched around
 */
public record OrganisationLine(
        long id,
        String slug,
        String name,
        @Nullable String acronym,
        @Nullable String usualName,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String family,
        @Nullable String familyLabel,
        @Nullable String legalCategory,
        @Nullable String legalCategoryLabel,
        @Nullable String naf,
        @Nullable String nafLabel,
        @Nullable String sector,
        @Nullable String sectorLabel,
        @Nullable String workforceBand,
        @Nullable String workforceLabel,
        EssStatus ess,
        @Nullable String description,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String communeCode,
        @Nullable String epci,
        @Nullable String epciName,
        @Nullable String departement,
        @Nullable String departementName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable PositionKind positionKind,
        @Nullable String website,
        @Nullable Boolean receivesTrainees,
        @Nullable Boolean hires,
        @Nullable Boolean sellsToCompanies,
        @Nullable Boolean sellsToPublic,
        boolean example,
        OrganisationSource source,
        @Nullable LocalDate verifiedOn,
        OrganisationStatus status,
        OffsetDateTime updatedAt,
        @Nullable Double distanceKm) {

    /**
     * The columns, from {@code organisation o} and what {@link #JOINS} joins to it. Named as the components are: the mapper
     * asks for {@code family_label} only after an exception for {@code familyLabel}, in each row.
     */
    static final String COLUMNS = """
            o.id, o.slug, o.name, o.acronym, o.usual_name as usualName, o.siren, o.siret,
            family.code as family, family.label as familyLabel,
            o.legal_category as legalCategory, category.label as legalCategoryLabel,
            o.naf_code as naf, naf.label as nafLabel, sector.code as sector, sector.label as sectorLabel,
            band.code as workforceBand, band.label as workforceLabel, o.ess, o.description,
            o.address, o.postal_code as postalCode, commune.name as commune, commune.code as communeCode,
            epci.code as epci, epci.name as epciName,
            departement.code as departement, departement.name as departementName,
            o.latitude, o.longitude, o.position_kind as positionKind, o.website,
            o.receives_trainees as receivesTrainees, o.hires, o.sells_to_companies as sellsToCompanies, o.sells_to_public as sellsToPublic, o.example, o.source, o.verified_on as verifiedOn, o.status, o.updated_at as updatedAt""";

    static final String JOINS = """
            left join legal_family family on family.id = o.family_id
            left join legal_category category on category.code = o.legal_category
            left join naf on naf.code = o.naf_code
            left join sector on sector.id = o.sector_id
            left join workforce_band band on band.id = o.workforce_band_id
            left join territory commune on commune.id = o.commune_id
            left join territory epci on epci.id = commune.epci_id
            left join territory departement on departement.id = o.departement_id
            """;
}
