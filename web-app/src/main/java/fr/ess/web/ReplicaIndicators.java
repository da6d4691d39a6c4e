package fr.ess.web;

import fr.ess.platform.french.French;
import fr.ess.platform.replica.Replica;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the replica is doing, as figures for those who watch and as a sentence for the administrators' page. */
@Component
class ReplicaIndicators implements MeterBinder {

    private static final double MILLIS = 1_000;

    private final ObjectProvider<Replica> replicas;

    ReplicaIndicators(ObjectProvider<Replica> replicas) {
        this.replicas = replicas;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        replicas.ifAvailable(replica -> {
            Gauge.builder("cress.replica.used", replica, one -> one.isUsed() ? 1 : 0)
                    .description("1 while public pages are read from the replica")
                    .register(registry);
            Gauge.builder(
                            "cress.replica.behind",
                            replica,
                            one -> one.behind()
                                    .map(late -> late.toMillis() / MILLIS)
                                    .orElse(Double.NaN))
                    .description("How far it was behind at the last look")
                    .baseUnit("seconds")
                    .register(registry);
            FunctionCounter.builder("cress.replica.refusals", replica, Replica::refusals)
                    .description("Reads that it refused and the main database answered")
                    .register(registry);
        });
    }

    /** Nothing where no replica is configured. */
    Optional<String> sentence() {
        return Optional.ofNullable(replicas.getIfAvailable()).map(ReplicaIndicators::sentence);
    }

    private static String sentence(Replica replica) {
        String lateness = replica.behind().map(ReplicaIndicators::late).orElse("ne répond pas");
        return replica.isUsed()
                ? "utilisée, " + lateness
                : lateness + "\u00a0: les pages publiques sont lues dans la base principale";
    }

    private static String late(Duration behind) {
        return behind.toSeconds() == 0 ? "à jour" : "en retard de " + French.number(behind.toSeconds()) + "\u00a0s";
    }
}
