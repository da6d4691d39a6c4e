package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.file.FileErasure;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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

/** Erases what a file that is over says of persons, once an officer confirmed it: nothing brings it back. */
@Controller
@RequestMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/effacement")
class FileErasureController {

    private final FileFrame frame;
    private final FileErasure erasure;

    FileErasureController(FileFrame frame, FileErasure erasure) {
        this.frame = frame;
        this.erasure = erasure;
    }

    @GetMapping
    String page(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(frame.openToWork(reference, person), null, model);
    }

    @PostMapping
    String erase(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String confirme,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        if (confirme == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, "Confirmez que rien ne doit être gardé.", model);
        }
        erasure.erase(opened.file());
        Flash.success(next, "Ce que le dossier disait des personnes est effacé.");
        return "redirect:" + opened.page();
    }

    private String page(FileFrame.Opened opened, @Nullable String fault, Model model) {
        frame.frame(opened, "", "Effacer les personnes", model);
        model.addAttribute("something", erasure.namesPersons(opened.file()));
        model.addAttribute("fault", fault);
        return "transmea/file/erasure";
    }
}
