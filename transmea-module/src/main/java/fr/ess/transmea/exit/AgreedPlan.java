package fr.ess.transmea.exit;

import java.time.LocalDate;

/** A plan of buying back that was agreed with the employees. */
public record AgreedPlan(
        long id, LocalDate agreedOn, String note, String recordedBy, boolean example, BuybackPlan plan) {}
