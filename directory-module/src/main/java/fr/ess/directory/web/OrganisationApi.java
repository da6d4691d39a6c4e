package fr.ess.directory.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ess.directory.search.OrganisationProfile;
import fr.ess.directory.search.OrganisationProfiles;
import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchPage;
import fr.ess.platform.web.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The directory as data for everybody: the same questions as the page, the same answers. */
@RestController
@OpenToOtherSites
@RequestMapping(path = "/api/v1/organisations", produces = MediaType.APPLICATION_JSON_VALUE)
class OrganisationApi {

    private final OrganisationSearch search;
    private final OrganisationProfiles profiles;
    private final DataSheets sheets;

    OrganisationApi(OrganisationSearch search, OrganisationProfiles profiles, DataSheets sheets) {
        this.search = search;
        this.profiles = profiles;
        this.sheets = sheets;
    }

    /**
     * One page; {@code suivant} goes into {@code apres} for the page after, and is null on the last. Where nothing answers
     * the text as typed, {@code resultats_pour} says which text was taken for it. Frequent words are counted up to a limit:
     * {@code total_exact} is false where there are more.
     */
    record Page(
            @JsonProperty("total") long total,
            @JsonProperty("total_exact") boolean exact,
            @JsonProperty("resultats") List<OrganisationResource> results,
            @JsonProperty("suivant") @Nullable String next,
            @JsonProperty("resultats_pour") @Nullable String corrected,
            @JsonProperty("licence") String licence,
            @JsonProperty("donnees_au") Instant changedAt) {}

    @GetMapping
    Page list(SearchParameters parameters, HttpServletRequest request) {
        SearchPage page = search.page(parameters.toQuery());
        return new Page(
                page.total(),
                page.exact(),
                page.lines().stream().map(OrganisationResource::of).toList(),
                page.next(),
                page.corrected(),
                OpenLicence.NAME,
                sheets.state(request).changedAt().truncatedTo(ChronoUnit.SECONDS));
    }

    @GetMapping("/{number}")
    OrganisationResource one(@PathVariable String number) {
        return profiles.bySiretOrId(number)
                .map(OrganisationProfile::line)
                .map(OrganisationResource::of)
                .orElseThrow(NotFoundException::new);
    }
}
