package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.MembershipStatus;
import fr.ess.cae.lists.WholeSheet;
import fr.ess.cae.people.People;
import fr.ess.cae.people.PeopleQuery;
import fr.ess.cae.people.PersonRecord;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Pagination;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The people of one's own co-operative: their list, as a page and as files, and each record. */
@Controller
@RequestMapping(RegistryController.PATH + "/{slug}")
class PeopleController {

    private static final int PAGE = 25;

    private final OwnCae own;
    private final People people;
    private final PeopleSheet sheet;
    private final WholeSheet wholeSheet;
    private final PersonForms forms;
    private final SheetAnswers answers;

    PeopleController(
            OwnCae own,
            People people,
            PeopleSheet sheet,
            WholeSheet wholeSheet,
            PersonForms forms,
            @Lazy SheetAnswers answers) {
        this.own = own;
        this.people = people;
        this.sheet = sheet;
        this.wholeSheet = wholeSheet;
        this.forms = forms;
        this.answers = answers;
    }

    @GetMapping("/personnes")
    String list(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String statut,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        CoOperative cae = own.of(person, slug);
        PeopleQuery query = query(q, statut);
        if (page < 1 || page > 100_000) {
            throw new BadParameterException("page", "Les pages commencent à 1.");
        }
        OwnCae.frame(cae, "/personnes", model);
        long count = people.count(cae, query);
        String path = OwnCae.path(cae) + "/personnes";
        model.addAttribute("q", query.q());
        model.addAttribute("status", query.status());
        model.addAttribute("statuses", MembershipStatus.values());
        model.addAttribute("count", count);
        model.addAttribute("people", people.list(cae, query, PAGE, (page - 1) * PAGE));
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(count, "personne", "personnes"),
                        page == 1 ? null : address(path, query, 1),
                        (long) page * PAGE >= count ? null : address(path, query, page + 1)));
        model.addAttribute("files", SheetFile.of(path, question(query)));
        return "cae/people";
    }

    @GetMapping("/personnes.{format:[a-z]+}")
    void file(
            @PathVariable String slug,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String statut,
            HttpServletResponse response)
            throws IOException {
        answers.send(sheet.of(own.of(person, slug), query(q, statut)), format, response);
    }

    /** Everything at once, as a table that the import of lists takes back. */
    @GetMapping("/registre-entier.{format:[a-z]+}")
    void whole(
            @PathVariable String slug,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response)
            throws IOException {
        answers.send(wholeSheet.of(own.of(person, slug)), format, response);
    }

    @GetMapping("/personnes/{number:[0-9]+}")
    String record(
            @PathVariable String slug,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        CoOperative cae = own.of(person, slug);
        PersonRecord record = people.read(cae, number, "cae_person.read").orElseThrow(NotFoundException::new);
        OwnCae.frame(cae, "/personnes", model);
        model.addAttribute("record", record);
        forms.fill(Map.of(), Map.of(), model);
        return "cae/person";
    }

    private static PeopleQuery query(@Nullable String q, @Nullable String statut) {
        String text = Typed.line(q);
        String name = Typed.line(statut);
        return new PeopleQuery(
                text.substring(0, Math.min(100, text.length())).replaceAll("[%_\\\\]", ""),
                name.isEmpty()
                        ? null
                        : Arrays.stream(MembershipStatus.values())
                                .filter(status -> status.name().equals(name))
                                .findFirst()
                                .orElseThrow(() -> new BadParameterException("statut", "Ce statut n’existe pas.")));
    }

    private static String address(String path, PeopleQuery query, int page) {
        return UriComponentsBuilder.fromPath(path)
                .query(question(query))
                .queryParam("page", page)
                .build()
                .toUriString();
    }

    private static String question(PeopleQuery query) {
        UriComponentsBuilder question = UriComponentsBuilder.newInstance();
        MembershipStatus status = query.status();
        if (!query.q().isEmpty()) {
            question.queryParam("q", query.q());
        }
        if (status != null) {
            question.queryParam("statut", status.name());
        }
        String asked = question.encode().build().getQuery();
        return asked == null ? "" : asked;
    }
}
