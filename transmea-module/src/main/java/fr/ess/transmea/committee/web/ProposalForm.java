package fr.ess.transmea.committee.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.Conflict;
import fr.ess.transmea.FundTerms;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.committee.AgendaItem;
import fr.ess.transmea.committee.Proposal;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is put to the vote, as it is written.
 *
 * @param conditions one a line
 */
record ProposalForm(
        @Size(max = 4000, message = "4 000 caractères au plus.") @Nullable String note,

        @Nullable String capital,
        @Nullable String securities,
        @Nullable String account,

        @Size(max = 1000, message = "1 000 caractères au plus.") @Nullable String derogation,

        @Nullable String conditions,
        @Nullable Long version,
        @Nullable Map<String, String> started) {

    private static final Map<String, String> LABELS = Map.of(
            "note",
            "Présentation",
            "capital",
            "Capital",
            "securities",
            "Titres participatifs",
            "account",
            "Compte courant",
            "derogation",
            "Dérogation",
            "conditions",
            "Conditions");

    static ProposalForm of(AgendaItem item) {
        Map<String, String> now = values(item);
        return new ProposalForm(
                now.get("note"),
                now.get("capital"),
                now.get("securities"),
                now.get("account"),
                now.get("derogation"),
                now.get("conditions"),
                item.version(),
                now);
    }

    List<String> lines() {
        return Typed.text(conditions)
                .lines()
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What was typed; with faults marked where it cannot be put to the vote. */
    Proposal proposal(FundTerms terms, BindingResult errors) {
        Map<Instrument, Euros> amounts = new EnumMap<>(Instrument.class);
        amount(Instrument.CAPITAL, capital, "capital", amounts, errors);
        amount(Instrument.SECURITIES, securities, "securities", amounts, errors);
        amount(Instrument.ACCOUNT, account, "account", amounts, errors);
        Euros ticket = Euros.sum(amounts.values());
        String reason = Typed.text(derogation).strip();
        boolean within = terms.allows(ticket);
        if (!amounts.isEmpty() && !errors.hasErrors() && !within && reason.isEmpty()) {
            errors.rejectValue(
                    "derogation",
                    "derogation",
                    "Le fonds investit de " + terms.leastTicket().inFrench() + " à "
                            + terms.mostTicket().inFrench()
                            + " par entreprise\u00a0: avec " + ticket.inFrench()
                            + ", dites pourquoi le comité y dérogerait.");
        }
        if (!reason.isEmpty() && within && !errors.hasErrors()) {
            errors.rejectValue(
                    "derogation", "needless", "Ce montant n’a pas besoin de dérogation\u00a0: videz ce champ.");
        }
        if (lines().size() > Proposal.MOST_CONDITIONS) {
            errors.rejectValue("conditions", "many", "20 conditions au plus.");
        }
        if (lines().stream().anyMatch(line -> line.length() > Proposal.LONGEST_CONDITION)) {
            errors.rejectValue("conditions", "long", "Une condition a 500 caractères au plus.");
        }
        return new Proposal(Typed.text(note).strip(), reason, amounts, lines());
    }

    private static void amount(
            Instrument instrument,
            @Nullable String typed,
            String field,
            Map<Instrument, Euros> amounts,
            BindingResult errors) {
        String text = Typed.line(typed);
        if (text.isEmpty()) {
            return;
        }
        Euros.parse(text)
                .ifPresentOrElse(
                        amount -> {
                            if (amount.cents() > 0) {
                                amounts.put(instrument, amount);
                            }
                        },
                        () -> errors.rejectValue(field, "amount", "Indiquez un montant, comme 90 000 ou 12 500,50."));
    }

    Conflict conflict(AgendaItem stored, String address, String back) {
        Map<String, String> began = Objects.requireNonNullElse(started, Map.of());
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("note", Typed.text(note).strip());
        typed.put("capital", Typed.line(capital));
        typed.put("securities", Typed.line(securities));
        typed.put("account", Typed.line(account));
        typed.put("derogation", Typed.text(derogation).strip());
        typed.put("conditions", String.join("\n", lines()));
        Map<String, String> now = values(stored);
        return new Conflict(
                stored.company(),
                address,
                stored.version(),
                "",
                back,
                typed.entrySet().stream()
                        .map(field -> new Conflict.Field(
                                field.getKey(),
                                LABELS.getOrDefault(field.getKey(), ""),
                                Typed.text(began.getOrDefault(field.getKey(), "")),
                                field.getValue(),
                                now.getOrDefault(field.getKey(), "")))
                        .toList());
    }

    private static Map<String, String> values(AgendaItem item) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("note", item.note());
        values.put("capital", typed(item, Instrument.CAPITAL));
        values.put("securities", typed(item, Instrument.SECURITIES));
        values.put("account", typed(item, Instrument.ACCOUNT));
        values.put("derogation", item.derogation());
        values.put("conditions", String.join("\n", item.conditions()));
        return values;
    }

    private static String typed(AgendaItem item, Instrument instrument) {
        Euros amount = item.amounts().get(instrument);
        return amount == null ? "" : amount.amount().toPlainString().replace('.', ',');
    }
}
