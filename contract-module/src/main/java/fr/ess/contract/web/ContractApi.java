package fr.ess.contract.web;

import fr.ess.contract.ContractTrees;
import fr.ess.contract.FinancePlans;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contract on any day, for programs. */
@RestController
@CrossOrigin(exposedHeaders = {"ETag", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"})
class ContractApi {

    private final ContractTrees trees;
    private final FinancePlans plans;
    private final ReadingDays days;

    ContractApi(ContractTrees trees, FinancePlans plans, ReadingDays days) {
        this.trees = trees;
        this.plans = plans;
        this.days = days;
    }

    @GetMapping("/api/v1/contrat")
    ResponseEntity<ContractResource> contract(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date) {
        ReadingDay read = days.of(contrat, date);
        ContractResource answer =
                ContractResource.of(read, trees.at(read.contract(), read.day()), plans.at(read.contract(), read.day()));
        UUID version = UUID.nameUUIDFromBytes(answer.toString().getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(answer);
    }
}
