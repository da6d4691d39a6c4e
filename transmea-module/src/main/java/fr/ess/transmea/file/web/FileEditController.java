package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutFiles;
import fr.ess.transmea.file.FileDesk;
import fr.ess.transmea.file.FileValues;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Officers write what a file says; of two who do at once, the second chooses field by field. */
@Controller
@RequestMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/modification")
class FileEditController {

    /** Before the name of a field: what it said when the form was opened. */
    private static final String STARTED = "avant-";

    private final FileFrame frame;
    private final FileFields fields;
    private final FileDesk desk;
    private final BuyoutFiles files;

    FileEditController(FileFrame frame, FileFields fields, FileDesk desk, BuyoutFiles files) {
        this.frame = frame;
        this.fields = fields;
        this.desk = desk;
        this.files = files;
    }

    @GetMapping
    String form(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Map<String, String> now = fields.of(opened.file());
        return page(opened, now, now, opened.file().version(), Map.of(), model);
    }

    @PostMapping
    String save(
            @PathVariable String reference,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "-1") long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Map<String, String> typed = FileFields.typed(sent);
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<FileValues> values = fields.read(opened.file(), typed, faults);
        if (values.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, typed, started(sent), version, faults, model);
        }
        if (!desk.save(opened.file().id(), version, values.get())) {
            BuyoutFile stored = files.find(opened.file().id()).orElseThrow(NotFoundException::new);
            throw new ConflictException(conflict(opened, stored, typed, started(sent)));
        }
        Flash.success(next, "Le dossier est enregistré.");
        return "redirect:" + opened.page();
    }

    private Conflict conflict(
            FileFrame.Opened opened, BuyoutFile stored, Map<String, String> typed, Map<String, String> started) {
        Map<String, String> now = fields.of(stored);
        List<Conflict.Field> differing = FileFields.LABELS.entrySet().stream()
                .map(one -> new Conflict.Field(
                        one.getKey(),
                        one.getValue(),
                        started.getOrDefault(one.getKey(), ""),
                        typed.getOrDefault(one.getKey(), ""),
                        now.getOrDefault(one.getKey(), "")))
                .toList();
        return new Conflict(
                "Le dossier " + stored.reference(),
                opened.page("/modification"),
                stored.version(),
                "",
                opened.page(),
                differing);
    }

    private static Map<String, String> started(Map<String, String> sent) {
        Map<String, String> bare = new LinkedHashMap<>();
        FileFields.LABELS.keySet().forEach(name -> bare.put(name, sent.getOrDefault(STARTED + name, "")));
        return FileFields.typed(bare);
    }

    private String page(
            FileFrame.Opened opened,
            Map<String, String> typed,
            Map<String, String> started,
            long version,
            Map<String, String> faults,
            Model model) {
        frame.frame(opened, "", "Modifier le dossier", model);
        model.addAttribute("v", typed);
        model.addAttribute("started", started);
        model.addAttribute("faults", faults);
        model.addAttribute("labelled", FileFields.LABELS);
        model.addAttribute("options", fields.options(opened.file()));
        model.addAttribute("version", version);
        return "transmea/file/edit";
    }
}
