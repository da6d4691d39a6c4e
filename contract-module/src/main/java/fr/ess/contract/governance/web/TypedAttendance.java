package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Attendances;
import fr.ess.contract.governance.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who came, as it is typed, with what is wrong with it.
 *
 * @param entries of those of whom something was chosen
 * @param lines of every member, marked where something is wrong
 * @param strangers whether somebody is there who does not sit
 */
record TypedAttendance(List<Attendances.Entry> entries, List<AttendanceLine> lines, boolean strangers) {

    static TypedAttendance of(AttendanceForm form, List<Member> members, int mostProxies) {
        List<Attendances.Entry> entries = new ArrayList<>();
        List<AttendanceLine> lines = new ArrayList<>();
        for (Member member : members) {
            String typed = form.chosen().getOrDefault(String.valueOf(member.mandateId()), "");
            Attendances.Entry entry = AttendanceLine.entry(member, typed, members);
            if (entry != null) {
                entries.add(entry);
            }
            lines.add(new AttendanceLine(member, typed, entry == null ? "Dites si cette personne est venue." : null));
        }
        Map<Long, Attendances.Fault> faults = Attendances.faults(entries, members, mostProxies);
        boolean strangers = form.chosen().keySet().stream()
                .anyMatch(mandate ->
                        members.stream().noneMatch(member -> mandate.equals(String.valueOf(member.mandateId()))));
        return new TypedAttendance(
                entries, lines.stream().map(line -> told(line, faults)).toList(), strangers);
    }

    /** Whether it may be written down. */
    boolean isGood(List<Member> members) {
        return !strangers && entries.size() == members.size() && lines.stream().allMatch(line -> line.fault() == null);
    }

    private static AttendanceLine told(AttendanceLine line, Map<Long, Attendances.Fault> faults) {
        Attendances.Fault fault = faults.get(line.member().mandateId());
        if (fault == null) {
            return line;
        }
        String sentence = switch (fault) {
            case HOLDER_NOT_THERE -> "La personne qui reçoit le pouvoir n’est pas présente.";
            case OWN_PROXY -> "On ne se donne pas pouvoir à soi-même.";
            case TOO_MANY_PROXIES -> "Cette personne reçoit plus de pouvoirs que l’instance n’en permet.";
            case NOT_A_MEMBER -> "Cette personne ne siège pas dans l’instance ce jour-là.";
        };
        return new AttendanceLine(line.member(), line.value(), sentence);
    }
}
