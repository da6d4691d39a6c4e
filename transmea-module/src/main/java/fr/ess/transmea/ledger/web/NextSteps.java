package fr.ess.transmea.ledger.web;

import fr.ess.platform.french.Labels;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutPipeline;
import fr.ess.transmea.BuyoutStage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The next step of a file whose money moves, and why it may not be taken yet. */
@Component
public class NextSteps {

    private static final Map<BuyoutStage, BuyoutStage> NEXT = new EnumMap<>(Map.of(
            BuyoutStage.CLOSING, BuyoutStage.FUNDED,
            BuyoutStage.FUNDED, BuyoutStage.FOLLOW_UP,
            BuyoutStage.FOLLOW_UP, BuyoutStage.EXITED));

    private final BuyoutPipeline pipeline;
    private final Labels labels;
    private final Clock clock;

    NextSteps(BuyoutPipeline pipeline, Labels labels, Clock clock) {
        this.pipeline = pipeline;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * A step that is offered.
     *
     * @param refusal why it may not be taken today; none where it may
     */
    public record NextStep(
            BuyoutStage from,
            BuyoutStage to,
            String label,
            @Nullable String refusal) {}

    /** Nothing where the next step is not about money. */
    public Optional<NextStep> of(BuyoutFile file) {
        return Optional.ofNullable(NEXT.get(file.stage()))
                .map(to -> new NextStep(
                        file.stage(),
                        to,
                        labels.of(to),
                        pipeline.refusal(file, to, LocalDate.now(clock)).orElse(null)));
    }

    /** Takes the step, from the stage at which whoever takes it saw the file. */
    public String take(BuyoutFile file, String seen, String by) {
        BuyoutStage from = TypedFields.named(BuyoutStage.class, seen).orElse(file.stage());
        BuyoutStage to = NEXT.getOrDefault(from, from);
        pipeline.pass(file.id(), from, new BuyoutPipeline.Step(to, LocalDate.now(clock), null, "", by));
        return labels.of(to);
    }
}
