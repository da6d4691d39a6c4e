package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.OrganisationProfile;
import fr.ess.directory.search.OrganisationProfiles;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one organisation. */
@Controller
class ProfileController {

    private static final int NEIGHBOURS = 4;

    private final OrganisationProfiles profiles;
    private final Labels labels;

    ProfileController(OrganisationProfiles profiles, Labels labels) {
        this.profiles = profiles;
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

    private ModelAndView page(OrganisationProfile profile) {
        String canonical = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(SearchAddress.PAGE + "/" + profile.line().slug())
                .toUriString();
        ProfileView view = ProfileView.of(profile, canonical, neighbours(profile.line()), labels);
        return new ModelAndView("directory/profile")
                .addObject("profile", view)
                .addObject("description", view.description())
                .addObject("canonical", canonical);
    }

    private List<OrganisationLine> neighbours(OrganisationLine line) {
        return line.latitude() == null || line.longitude() == null || !JsonLd.isDrawn(line)
                ? List.of()
                : profiles.around(line.latitude(), line.longitude(), line.id(), NEIGHBOURS);
    }
}
