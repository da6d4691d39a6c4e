package fr.ess.transmea.file;

import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutPipeline;
import fr.ess.transmea.BuyoutStage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Where a file may go today, and how it goes there. */
@Service
@Transactional
public class FileSteps {

    private final BuyoutPipeline pipeline;
    private final FileExceptions exceptions;

    FileSteps(BuyoutPipeline pipeline, FileExceptions exceptions) {
        this.pipeline = pipeline;
        this.exceptions = exceptions;
    }

    /** A stage that is next, and why the file may not go there; {@code refusal} is null where it may. */
    public record Next(
            BuyoutStage stage, boolean back, @Nullable String refusal) {}

    @Transactional(readOnly = true)
    public List<Next> next(BuyoutFile file, LocalDate today) {
        return file.stage().next().stream()
                .map(stage -> new Next(
                        stage,
                        file.stage().isBack(stage),
                        pipeline.refusal(file, stage, today).orElse(null)))
                .toList();
    }

    /**
     * Moves a file, with the reason to go on against a criterion where one is given.
     *
     * @param against why it goes on although a criterion refuses it, or an empty text
     * @return why it stays where it is; nothing when it went
     */
    public Optional<String> pass(BuyoutFile file, BuyoutStage seen, BuyoutPipeline.Step step, String against) {
        if (!against.isEmpty() && seen == BuyoutStage.LEAD && step.to() == BuyoutStage.QUALIFIED) {
            exceptions.ask(file.id(), ExceptionKind.ELIGIBILITY, against, step.day(), step.recordedBy());
        }
        Optional<String> refusal =
                file.stage() == seen ? pipeline.refusal(file, step.to(), step.day()) : Optional.empty();
        if (refusal.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refusal;
        }
        pipeline.pass(file.id(), seen, step);
        return Optional.empty();
    }
}
