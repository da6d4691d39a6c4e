package fr.ess.transmea.ledger;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells in French what the database refused, with what could have been entered in its place. */
final class LedgerFaults {

    private static final Pattern OVER_COMMITTED =
            Pattern.compile("Committed above the fund's own funds on \\S+: (\\d+) of (\\d+) cents");
    private static final Pattern TOO_MANY = Pattern.compile("on \\S+: (\\d+) cents too many");

    private LedgerFaults() {}

    static MovementRefusedException ofEntry(Movement movement, String fault) {
        String since = " à partir du " + French.date(movement.day());
        Matcher over = OVER_COMMITTED.matcher(fault);
        if (over.find()) {
            Euros own = new Euros(Long.parseLong(over.group(2)));
            Euros left = left(movement.amount(), Long.parseLong(over.group(1)) - own.cents());
            return new MovementRefusedException(
                    "Les fonds propres du fonds sont de " + own.inFrench() + "\u00a0: il reste " + left.inFrench()
                            + " à engager" + since + ".",
                    left);
        }
        Matcher many = TOO_MANY.matcher(fault);
        if (!many.find()) {
            return new MovementRefusedException(
                    fault.contains("Conditions are open")
                            ? "Toutes les conditions du comité ne sont pas levées à cette date\u00a0: rien ne peut être versé."
                            : "Ce mouvement ne convient pas à ce dossier.",
                    null);
        }
        Euros left = left(movement.amount(), Long.parseLong(many.group(1)));
        return new MovementRefusedException(sentence(movement, left, since), left);
    }

    private static String sentence(Movement movement, Euros left, String since) {
        String by = by(movement.instrument());
        return switch (movement.kind()) {
            case DISBURSEMENT ->
                "De ce qui est engagé " + by + " pour ce dossier, il reste " + left.inFrench() + " à verser" + since
                        + ".";
            case RELEASE ->
                "De ce qui est engagé " + by + " pour ce dossier et n’est pas versé, il reste " + left.inFrench()
                        + " à dégager" + since + ".";
            case COMMITMENT, REPAYMENT, TRANSFER, WRITE_OFF ->
                "Il reste " + left.inFrench() + " d’encours " + by + " dans ce dossier" + since
                        + "\u00a0: le mouvement ne peut pas le dépasser.";
        };
    }

    static MovementRefusedException ofCounterEntry(LedgerLine line, String fault) {
        if (fault.contains("reverses_id") || fault.contains("counter-entry")) {
            return new MovementRefusedException(
                    "Ce mouvement est déjà contre-passé, ou sa contre-passation le précéderait.", null);
        }
        String rests = line.kind() == EntryKind.DISBURSEMENT
                ? "De ce versement, quelque chose est déjà revenu\u00a0: contre-passez d’abord le remboursement, la cession ou la perte."
                : line.kind() == EntryKind.COMMITMENT
                        ? "De cet engagement, quelque chose est déjà versé\u00a0: contre-passez d’abord le versement."
                        : "Ce que ce mouvement avait rendu est déjà réengagé\u00a0: le fonds n’a plus de quoi le reprendre.";
        return new MovementRefusedException(rests, null);
    }

    private static Euros left(Euros asked, long tooMany) {
        return new Euros(Math.max(0, asked.cents() - tooMany));
    }

    private static String by(Instrument instrument) {
        return switch (instrument) {
            case CAPITAL -> "en capital";
            case SECURITIES -> "en titres participatifs";
            case ACCOUNT -> "en compte courant";
        };
    }
}
