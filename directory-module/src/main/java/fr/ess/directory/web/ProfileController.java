package fr.ess.directory.web;

import fr.ess.directory.Participations;
import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.OrganisationProfile;
import fr.ess.directory.search.OrganisationProfiles;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one organisation. */
@Controller
class ProfileController {

    static final String CARD = "/contact.vcf";

    private static final int NEIGHBOURS = 4;
    private static final int ALIKE = 4;

    private final OrganisationProfiles profiles;
    private final List<Participations> participations;
    private final Labels labels;

    ProfileController(OrganisationProfiles profiles, List<Participations> participations, Labels labels) {
        this.profiles = profiles;
        this.participations = participations;
        this.labels = labels;
    }

    @GetMapping(SearchAddress.PAGE + "/{slug}")
    ModelAndView profile(@PathVariable String slug) {
        Optional<OrganisationProfile> profile = profiles.bySlug(slug);
        if (profile.isPresent()) {
            return page(profile.get());
        }
        RedirectView today = new RedirectView(
                SearchAddress.PAGE + "/" + profiles.todaysSlug(slug).orElseThrow(NotFoundException::new));
        today.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(today);
    }

    /** The same organisation for address books. */
    @GetMapping(path = SearchAddress.PAGE + "/{slug}" + CARD, produces = "text/vcard;charset=UTF-8")
    ResponseEntity<String> card(@PathVariable String slug) {
        OrganisationProfile profile = profiles.bySlug(slug).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + ".vcf\"")
                .body(VCard.of(profile, address(profile)));
    }

    private static String address(OrganisationProfile profile) {
        return PublicAddress.of(SearchAddress.PAGE + "/" + profile.line().slug());
    }

    private ModelAndView page(OrganisationProfile profile) {
        String canonical = address(profile);
        OrganisationLine line = profile.line();
        List<OrganisationLine> alike = JsonLd.isDrawn(line) ? profiles.alike(line, ALIKE) : List.of();
        ProfileView view = ProfileView.of(
                profile, canonical, profiles.fieldSources(line.id()), neighbours(line, alike), alike, labels);
        return new ModelAndView("directory/profile")
                .addObject("profile", view)
                .addObject(
                        "participations",
                        participations.stream()
                                .flatMap(source -> source.of(line.id()).stream())
                                .toList())
                .addObject("description", view.description())
                .addObject("canonical", canonical);
    }

    /** Those around, but for those that are shown as alike. */
    private List<OrganisationLine> neighbours(OrganisationLine line, List<OrganisationLine> alike) {
        if (line.latitude() == null || line.longitude() == null || !JsonLd.isDrawn(line)) {
            return List.of();
        }
        Set<Long> shown = alike.stream().map(OrganisationLine::id).collect(Collectors.toSet());
        return profiles.around(line.latitude(), line.longitude(), line.id(), NEIGHBOURS + ALIKE).stream()
                .filter(other -> !shown.contains(other.id()))
                .limit(NEIGHBOURS)
                .toList();
    }
}
