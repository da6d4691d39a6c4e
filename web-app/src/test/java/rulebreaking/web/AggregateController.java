package rulebreaking.web;

import java.util.List;
import org.springframework.web.bind.annotation.RestController;
import rulebreaking.domain.Aggregate;

/** Breaks the house: entities as an answer, though inside a list. */
@RestController
class AggregateController {

    List<Aggregate> all() {
        return List.of();
    }
}
