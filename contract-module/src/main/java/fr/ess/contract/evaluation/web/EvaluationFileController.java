package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.EvaluationFile;
import fr.ess.contract.evaluation.EvaluationFileKind;
import fr.ess.contract.evaluation.EvaluationFiles;
import fr.ess.contract.evaluation.EvaluationGrids;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff freeze the file for the evaluator, and take it away. */
@Controller
@RequestMapping(EvaluationDeskController.PATH + "/dossiers")
class EvaluationFileController {

    private final ReadingDays days;
    private final EvaluationGrids grids;
    private final EvaluationFiles files;
    private final Labels labels;

    EvaluationFileController(ReadingDays days, EvaluationGrids grids, EvaluationFiles files, Labels labels) {
        this.days = days;
        this.grids = grids;
        this.files = files;
        this.labels = labels;
    }

    @GetMapping("/nouveau")
    String form(@RequestParam(required = false) @Nullable String contrat, Model model) {
        ReadingDay now = days.of(contrat, null);
        model.addAttribute("form", FileForm.on(now.day()));
        return page(now, model);
    }

    @PostMapping("/nouveau")
    String freeze(
            @RequestParam(required = false) @Nullable String contrat,
            @Valid @ModelAttribute("form") FileForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay now = days.of(contrat, null);
        LocalDate day = form.day(now, errors);
        EvaluationFileKind kind = form.kind();
        if (errors.hasErrors() || day == null || kind == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(now, model);
        }
        files.freeze(now.contract(), kind, day, form.words(), person.displayName());
        Flash.success(next, "Le dossier est gelé\u00a0: il ne changera plus.");
        return "redirect:" + EvaluationDeskController.PATH + "?contrat="
                + now.contract().slug() + "#dossiers";
    }

    @GetMapping("/{id:[0-9]+}/dossier.pdf")
    ResponseEntity<byte[]> document(@PathVariable long id) {
        EvaluationFile file = find(id);
        return download(file, files.document(file), MediaType.APPLICATION_PDF, "pdf");
    }

    @GetMapping("/{id:[0-9]+}/dossier.zip")
    ResponseEntity<byte[]> archive(@PathVariable long id) {
        EvaluationFile file = find(id);
        return download(file, files.archive(file), MediaType.valueOf("application/zip"), "zip");
    }

    private EvaluationFile find(long id) {
        return files.find(id).orElseThrow(NotFoundException::new);
    }

    private static ResponseEntity<byte[]> download(
            EvaluationFile file, byte[] content, MediaType type, String extension) {
        String kind = file.kind() == EvaluationFileKind.FINAL ? "finale" : "mi-parcours";
        String name = "evaluation-" + kind + "-" + file.asOf() + "-" + file.id() + "." + extension;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private String page(ReadingDay now, Model model) {
        model.addAttribute("reading", now);
        model.addAttribute("gaps", grids.at(now.contract(), now.day()).gaps().size());
        model.addAttribute(
                "kinds",
                Stream.of(EvaluationFileKind.values())
                        .map(kind -> new Option(kind.name(), labels.of(kind)))
                        .toList());
        model.addAttribute(
                "crumbs",
                ClaimPages.crumbs(
                        Tab.to(
                                "Évaluation",
                                EvaluationDeskController.PATH + "?contrat="
                                        + now.contract().slug()),
                        Tab.here("Nouveau dossier")));
        return "contract/evaluation/file-new";
    }
}
