package fr.ess.contract.amendment.web;

import fr.ess.contract.amendment.Act;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One act: what it says, who signed it, how far it has come. */
@Controller
class ActController {

    private final ActPages pages;

    ActController(ActPages pages) {
        this.pages = pages;
    }

    @GetMapping(ActPages.PATH + "/{id:[0-9]+}")
    String act(@PathVariable long id, Model model) {
        Act act = pages.find(id);
        pages.frame(act, model);
        return "contract/amendment/act";
    }
}
