package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PictureFile;
import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.PortalPictures;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures that the text of a portal may show. */
@Controller
@RequestMapping(OwnPortal.PATH + "/{id:[0-9]+}/images")
class PortalPicturesController {

    private static final int LONGEST_WORDS = 300;

    private final OwnPortal own;
    private final PortalPictures pictures;

    PortalPicturesController(OwnPortal own, PortalPictures pictures) {
        this.own = own;
        this.pictures = pictures;
    }

    @GetMapping
    String list(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(person, own.toEdit(person, id), Map.of(), model);
    }

    /** For those who keep the portal, published or not; never kept, since they may lose it. */
    @GetMapping("/{file}")
    ResponseEntity<byte[]> picture(
            @PathVariable int id, @PathVariable String file, @AuthenticationPrincipal SignedIn person) {
        own.toEdit(person, id);
        return PortalsController.answer(
                pictures.content(id, file).orElseThrow(NotFoundException::new), CacheControl.noStore());
    }

    @PostMapping
    String add(
            @PathVariable int id,
            @RequestParam MultipartFile fichier,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String description,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        PortalPage portal = own.toEdit(person, id);
        Map<String, String> faults = new LinkedHashMap<>();
        String name = nom.strip();
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.length() > 60) {
            faults.put(
                    "nom",
                    "Des lettres minuscules sans accent et des chiffres, avec des traits d’union\u00a0: atelier-romans.");
        }
        String words = Typed.line(description);
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            faults.put("description", "Dites en quelques mots ce que l’image montre (300 caractères au plus).");
        }
        Optional<PictureFile.Checked> file = PictureFile.check(fichier.getBytes());
        if (file.isEmpty()) {
            faults.put("fichier", "Choisissez une image JPEG, PNG ou WebP de 3 Mo et 16 millions de pixels au plus.");
        }
        if (faults.isEmpty() && !pictures.add(id, name, words, file.orElseThrow())) {
            faults.put("nom", "Cette plateforme a déjà une image de ce nom.");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typedName", name);
            model.addAttribute("typedWords", words);
            return page(person, portal, faults, model);
        }
        Flash.success(next, "L’image est ajoutée. Dans le texte, écrivez ![légende](" + name + ").");
        return "redirect:" + OwnPortal.page(id) + "/images";
    }

    @PostMapping("/{picture:[0-9]+}/description")
    String describe(
            @PathVariable int id,
            @PathVariable int picture,
            @RequestParam(defaultValue = "") String description,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        own.toEdit(person, id);
        String words = Typed.line(description);
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            Flash.warning(next, "Dites en quelques mots ce que l’image montre (300 caractères au plus).");
        } else if (pictures.describe(id, picture, words)) {
            Flash.success(next, "La description est enregistrée.");
        } else {
            throw new NotFoundException();
        }
        return "redirect:" + OwnPortal.page(id) + "/images";
    }

    @PostMapping("/{picture:[0-9]+}/retrait")
    String remove(
            @PathVariable int id,
            @PathVariable int picture,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        own.toEdit(person, id);
        if (!pictures.remove(id, picture)) {
            throw new NotFoundException();
        }
        Flash.success(next, "L’image est retirée.");
        return "redirect:" + OwnPortal.page(id) + "/images";
    }

    private String page(SignedIn person, PortalPage portal, Map<String, String> faults, Model model) {
        own.frame(person, portal, "/images", model);
        model.addAttribute("pictures", pictures.of(portal.id()));
        model.addAttribute("faults", faults);
        return "directory/portal-pictures";
    }
}
