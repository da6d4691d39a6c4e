package fr.ess.contract.report.web;

import fr.ess.contract.report.Campaign;
import fr.ess.contract.report.Campaigns;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.web.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What operators answered in a campaign, as one table: a page and files. */
@Controller
class CampaignAnswersController {

    private static final String PATH = CampaignDesk.PATH + "/{id:[0-9]+}/reponses";

    private final CampaignDesk desk;
    private final Campaigns campaigns;
    private final CampaignSheets sheets;
    private final SheetAnswers answers;

    CampaignAnswersController(CampaignDesk desk, Campaigns campaigns, CampaignSheets sheets, SheetAnswers answers) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String page(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        ReadingDay read = read(id, date);
        Campaign campaign = campaign(id, read);
        String path = CampaignDesk.PATH + "/" + id + "/reponses";
        desk.frame(read.contract(), campaign, "Réponses", model);
        model.addAttribute("read", read);
        model.addAttribute("campaign", campaign);
        model.addAttribute("here", path);
        model.addAttribute("files", SheetFile.of(path, "date=" + read.day()));
        model.addAttribute("sheet", SheetTable.of(sheets.of(read.contract(), campaign, read.day())));
        return "contract/report/answers";
    }

    private ReadingDay read(long id, @Nullable String date) {
        return desk.on(desk.contract(desk.campaign(id).contractId()).slug(), date);
    }

    private Campaign campaign(long id, ReadingDay read) {
        return campaigns.find(id, read.day()).orElseThrow(NotFoundException::new);
    }

    /** The same as a file. */
    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(
            @PathVariable long id,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String date,
            HttpServletResponse response)
            throws IOException {
        ReadingDay read = read(id, date);
        answers.send(sheets.of(read.contract(), campaign(id, read), read.day()), format, response);
    }
}
