package fr.ess.directory.web;

import fr.ess.platform.french.French;
import fr.ess.platform.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that explains what may be taken away, under which licence and how. */
@Controller
class OpenDataController {

    static final String PATH = "/donnees-ouvertes";

    private final DataSheets sheets;
    private final MessageSource messages;

    OpenDataController(DataSheets sheets, MessageSource messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    /** A field of the exports and what it means. */
    record Field(String name, String meaning) {}

    @GetMapping(PATH)
    String page(HttpServletRequest request, Model model) {
        DataSheet sheet = sheets.of(request, PATH, SearchAddress.empty());
        model.addAttribute("downloads", Download.all(SearchAddress.empty()));
        model.addAttribute("licence", OpenLicence.NAME);
        model.addAttribute("licenceAddress", OpenLicence.ADDRESS);
        model.addAttribute("day", French.date(sheet.day()));
        model.addAttribute("address", sheet.site());
        model.addAttribute("fields", fields());
        model.addAttribute("canonical", PublicAddress.of(PATH));
        return "directory/open-data";
    }

    private List<Field> fields() {
        return Arrays.stream(OrganisationResource.fieldNames())
                .map(name -> new Field(name, messages.getMessage("champ." + name, null, Locale.FRENCH)))
                .toList();
    }
}
