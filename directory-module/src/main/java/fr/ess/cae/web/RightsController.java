package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.people.People;
import fr.ess.cae.people.PersonDraft;
import fr.ess.cae.people.PersonRecord;
import fr.ess.cae.people.Records;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.PdfPages;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody may ask of their record: to read it whole, to have it put right, to be forgotten. */
@Controller
@RequestMapping(RegistryController.PATH + "/{slug}/personnes/{number:[0-9]+}")
class RightsController {

    private final OwnCae own;
    private final People people;
    private final Records records;
    private final PersonFields fields;
    private final PersonForms forms;
    private final PersonFile file;
    private final PdfPages paper;

    RightsController(
            OwnCae own,
            People people,
            Records records,
            PersonFields fields,
            PersonForms forms,
            PersonFile file,
            @Lazy PdfPages paper) {
        this.own = own;
        this.people = people;
        this.records = records;
        this.fields = fields;
        this.forms = forms;
        this.file = file;
        this.paper = paper;
    }

    @GetMapping("/dossier.{format:[a-z]+}")
    ResponseEntity<byte[]> file(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person)
            throws IOException {
        CoOperative cae = own.of(person, slug);
        if (!format.equals("json") && !format.equals("pdf")) {
            throw new NotFoundException();
        }
        PersonRecord record = read(cae, number, "cae_person.exported");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format.equals("pdf")) {
            paper.write("cae/file-pdf", Map.of("cae", cae, "record", record), out);
        } else {
            out.write(file.json(cae, record));
        }
        return ResponseEntity.ok()
                .contentType(format.equals("pdf") ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dossier-" + cae.slug() + "-" + number + "." + format)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    @GetMapping("/rectification")
    String form(
            @PathVariable String slug,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        CoOperative cae = own.of(person, slug);
        PersonRecord record = read(cae, number, "cae_person.read");
        return page(cae, number, PersonFields.typed(record), Map.of(), model);
    }

    @PostMapping("/rectification")
    String rectify(
            @PathVariable String slug,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CoOperative cae = own.of(person, slug);
        Map<String, String> faults = new LinkedHashMap<>();
        PersonDraft draft = fields.person(cae, sent, false, faults).orElse(null);
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(cae, number, sent, faults, model);
        }
        String version = sent.getOrDefault("version", "");
        if (!version.matches("[0-9]{1,18}")) {
            throw new BadParameterException("version", "Relisez le dossier, puis recommencez.");
        }
        records.rectify(cae, number, draft, Long.parseLong(version));
        Flash.success(next, "Le dossier est rectifié.");
        return "redirect:" + OwnCae.path(cae) + "/personnes/" + number;
    }

    @GetMapping("/effacement")
    String question(
            @PathVariable String slug,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        CoOperative cae = own.of(person, slug);
        OwnCae.frame(cae, "/personnes", model);
        model.addAttribute("record", read(cae, number, "cae_person.read"));
        return "cae/erasure";
    }

    @PostMapping("/effacement")
    String erase(
            @PathVariable String slug,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        CoOperative cae = own.of(person, slug);
        records.erase(cae, number);
        Flash.success(next, "Le dossier n°\u00a0" + number + " est anonyme. Aucun chiffre n’a changé.");
        return "redirect:" + OwnCae.path(cae) + "/personnes/" + number;
    }

    private PersonRecord read(CoOperative cae, int number, String action) {
        return people.read(cae, number, action).orElseThrow(NotFoundException::new);
    }

    private String page(
            CoOperative cae, int number, Map<String, String> typed, Map<String, String> faults, Model model) {
        OwnCae.frame(cae, "/personnes", model);
        model.addAttribute("number", number);
        forms.fill(typed, faults, model);
        return "cae/rectification";
    }
}
