package fr.ess.events.proposal.web;

import fr.ess.directory.portals.PictureFile;
import fr.ess.events.EventPictures;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The picture of an event, with what it shows in words. */
@Controller
@RequestMapping({EventPages.OWN + "/{id:[0-9]+}/image", EventPages.STAFF + "/{id:[0-9]+}/image"})
class EventPictureController {

    private static final int LONGEST_WORDS = 300;

    private final EventPictures pictures;
    private final EventPages desk;

    EventPictureController(EventPictures pictures, EventPages desk) {
        this.pictures = pictures;
        this.desk = desk;
    }

    @GetMapping
    String form(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        StoredEvent event = desk.open(person, id);
        Map<String, String> v = new LinkedHashMap<>();
        pictures.of(id).ifPresent(picture -> v.put("texte", picture.alternative()));
        return page(event, v, Map.of(), request, model);
    }

    private String page(
            StoredEvent event,
            Map<String, String> v,
            Map<String, String> faults,
            HttpServletRequest request,
            Model model) {
        desk.frame(request, event, "/image", "Image", model);
        model.addAttribute("picture", pictures.of(event.id()).orElse(null));
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        return "events/event-picture";
    }

    /** Published or not, for those who write the event alone. */
    @GetMapping("/{file}")
    ResponseEntity<byte[]> picture(
            @PathVariable long id, @PathVariable String file, @AuthenticationPrincipal SignedIn person) {
        desk.open(person, id);
        EventPictures.Content picture = pictures.content(id, file).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture.bytes());
    }

    @PostMapping
    String put(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(required = false) @Nullable MultipartFile image,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        StoredEvent event = desk.open(person, id);
        Map<String, String> faults = new LinkedHashMap<>();
        String words = Typed.line(texte);
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            faults.put("texte", "Dites en 300 caractères au plus ce que l’image montre, pour qui ne la voit pas.");
        }
        byte[] bytes = image == null ? new byte[0] : image.getBytes();
        Optional<PictureFile.Checked> file = PictureFile.check(bytes);
        if (bytes.length > 0 && file.isEmpty()) {
            faults.put("image", "Une image JPEG, PNG ou WebP de 3 Mo au plus.");
        } else if (bytes.length == 0 && pictures.of(id).isEmpty()) {
            faults.put("image", "Choisissez une image.");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(event, Map.of("texte", texte), faults, request, model);
        }
        file.ifPresentOrElse(checked -> pictures.put(id, words, checked), () -> pictures.describe(id, words));
        Flash.success(next, "L’image est enregistrée.");
        return "redirect:" + EventPages.base(request) + "/" + id + "/image";
    }

    @PostMapping("/retrait")
    String remove(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        desk.open(person, id);
        pictures.remove(id);
        Flash.success(next, "L’image est retirée.");
        return "redirect:" + EventPages.base(request) + "/" + id + "/image";
    }
}
