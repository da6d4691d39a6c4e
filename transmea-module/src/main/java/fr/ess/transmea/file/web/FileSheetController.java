package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.web.NotFoundException;
import fr.ess.transmea.FundSight;
import fr.ess.transmea.Funds;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The filtered list of files as a file. */
@Controller
class FileSheetController {

    private final Funds funds;
    private final FileSheet sheet;
    private final SheetAnswers answers;

    FileSheetController(Funds funds, FileSheet sheet, SheetAnswers answers) {
        this.funds = funds;
        this.sheet = sheet;
        this.answers = answers;
    }

    @GetMapping(FileFrame.PATH + ".{extension:[a-z]+}")
    void file(
            @PathVariable String extension,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        if (!FundSight.isOfficer(person)) {
            throw new NotFoundException();
        }
        answers.send(
                sheet.of(funds.current().orElseThrow(NotFoundException::new), FileQuestion.read(parameters), person),
                extension,
                response);
    }
}
