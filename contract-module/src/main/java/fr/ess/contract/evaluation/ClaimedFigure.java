package fr.ess.contract.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quantity that sources give figures of, all of them side by side: none is chosen. */
public record ClaimedFigure(
        long id, String title, String unit, @Nullable String note, long version, List<Claim> claims) {

    public List<Claim> standing() {
        return claims.stream().filter(Claim::stands).toList();
    }

    public List<Claim> withdrawn() {
        return claims.stream().filter(claim -> !claim.stands()).toList();
    }

    public Agreement agreement() {
        List<Span> spans = standing().stream().map(Claim::span).toList();
        return switch (spans.size()) {
            case 0 -> Agreement.NONE;
            case 1 -> Agreement.SINGLE;
            default -> Span.agree(spans) ? Agreement.AGREEING : Agreement.DISAGREEING;
        };
    }

    /** What somebody enters of a figure. */
    public record Words(String title, String unit, @Nullable String note) {}
}
