package fr.ess.contract.amendment;

import fr.ess.contract.ActKind;
import java.util.Comparator;
import java.util.List;

/** What a draft needs as a whole, and why, change by change. */
public record Judgement(List<Reason> reasons) {

    /**
     * Why one change needs what it needs.
     *
     * @param sentence of the contract, as written; or ours, where the contract is silent
     * @param source where it stands
     */
    public record Reason(Change change, Required required, String sentence, String source) {}

    /** The weightiest of what the changes need. */
    public Required required() {
        return reasons.stream()
                .map(Reason::required)
                .max(Comparator.naturalOrder())
                .orElse(Required.NOTHING);
    }

    /** Whether an act of this kind may say all that. What all parties sign may say what a decision would do for. */
    public boolean allows(ActKind kind) {
        return kind != ActKind.DECISION || required() != Required.AMENDMENT;
    }

    /** The changes that an act of this kind may not make. */
    public List<Reason> beyond(ActKind kind) {
        return allows(kind)
                ? List.of()
                : reasons.stream()
                        .filter(reason -> reason.required() == Required.AMENDMENT)
                        .toList();
    }
}
