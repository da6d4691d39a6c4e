package fr.ess.contract.web;

import fr.ess.contract.ContractAct;
import fr.ess.contract.Contracts;
import fr.ess.contract.SectorContract;
import fr.ess.platform.french.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a reader chooses the contract and the day.
 *
 * @param path the page that shows itself on another day
 * @param kept what else the page was asked for
 * @param marks the days on which something came into force
 */
record DayBar(
        String path,
        ReadingDay read,
        List<Choice> contracts,
        List<Mark> marks,
        List<Kept> kept,
        @Nullable LocalDate first) {

    /** A contract that can be read. */
    record Choice(String slug, String title, boolean chosen) {}

    /** A day worth looking at. */
    record Mark(String label, String address, boolean chosen) {}

    /** A parameter that stays. */
    record Kept(String name, String value) {}

    static DayBar of(String path, ReadingDay read, Contracts contracts, Kept... kept) {
        List<Mark> marks = new ArrayList<>();
        Stream.concat(
                        contracts.acts(read.contract()).stream()
                                .filter(act -> act.visibleFrom() != null
                                        && !act.visibleFrom().isAfter(read.today()))
                                .map(act -> mark(act, path, read, kept)),
                        Stream.of(new Mark(
                                "Aujourd’hui",
                                address(path, read, read.today(), kept),
                                read.day().equals(read.today()))))
                .forEach(marks::add);
        return new DayBar(
                path,
                read,
                contracts.all().stream()
                        .map(contract -> new Choice(
                                contract.slug(),
                                contract.title(),
                                contract.id() == read.contract().id()))
                        .toList(),
                marks,
                List.of(kept),
                read.firstDay());
    }

    private static Mark mark(ContractAct act, String path, ReadingDay read, Kept... kept) {
        LocalDate day = Objects.requireNonNull(act.visibleFrom());
        String name = switch (act.kind()) {
            case CONTRACT -> "Signature";
            case AMENDMENT -> "Avenant " + act.number();
            case DECISION -> "Décision " + act.number();
        };
        return new Mark(name + ", " + French.date(day), address(path, read, day, kept), day.equals(read.day()));
    }

    public boolean several() {
        return contracts.size() > 1;
    }

    public String day() {
        return French.date(read.day());
    }

    /** The question that another page of the same contract and day is asked. */
    public String query() {
        return query(read.contract(), read.day());
    }

    static String query(SectorContract contract, LocalDate day) {
        return "contrat=" + contract.slug() + "&date=" + day;
    }

    private static String address(String path, ReadingDay read, LocalDate day, Kept... kept) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("contrat", read.contract().slug())
                .queryParam("date", day);
        for (Kept one : kept) {
            address.queryParam(one.name(), one.value());
        }
        return address.build().toUriString();
    }
}
