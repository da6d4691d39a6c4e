package fr.ess.contract.amendment.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One act: what it says, who signed it, how far it has come. */
@Controller
class ActController {

    private final ActPages pages;
    private final ActView view;

    ActController(ActPages pages, ActView view) {
        this.pages = pages;
        this.view = view;
    }

    @GetMapping(ActPages.PATH + "/{id:[0-9]+}")
    String act(@PathVariable long id, Model model) {
        return view.show(pages.find(id), model);
    }
}
