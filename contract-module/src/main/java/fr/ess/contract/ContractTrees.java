package fr.ess.contract;

import fr.ess.contract.ContractTree.Action;
import fr.ess.contract.ContractTree.Axis;
import fr.ess.contract.ContractTree.Effect;
import fr.ess.contract.ContractTree.Objective;
import fr.ess.contract.ContractTree.Operator;
import fr.ess.contract.ContractTree.Question;
import fr.ess.contract.ContractTree.SubObjective;
import fr.ess.contract.ContractTree.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the tree of a contract as it was in force and known on any day. */
@Service
public class ContractTrees {

    /** The parent that stands for none. */
    private static final long NOWHERE = 0;

    private final JdbcClient jdbc;

    ContractTrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ContractTree at(SectorContract contract, LocalDate day) {
        Map<ElementKind, Map<Long, List<Line>>> lines =
                jdbc.sql("""
                        select element_id as id, kind, coalesce(parent_id, 0) as parent, code, title, body as text, act_id as "actId"
                        from contract_tree_at(:contract, :day) where kind not in ('ARTICLE', 'PARTY')
                        order by position, element_id
                        """).param("contract", contract.id()).param("day", day).query(Line.class).list().stream()
                        .collect(Collectors.groupingBy(Line::kind, Collectors.groupingBy(Line::parent)));
        return new Reading(lines, operators(contract, day), effects(contract, day)).tree();
    }

    private Map<Long, List<OperatorLine>> operators(SectorContract contract, LocalDate day) {
        return jdbc
                .sql("""
                        select p.action_id as "actionId", p.name, o.slug as "organisationSlug", p.source
                        from contract_operators_at(:contract, :day) p left join organisation o on o.id = p.organisation_id
                        order by p.name
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .query(OperatorLine.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(OperatorLine::actionId));
    }

    private Map<Long, List<EffectLine>> effects(SectorContract contract, LocalDate day) {
        return jdbc.sql("""
                        select effect_id as "effectId", action_id as "actionId"
                        from contract_effects_at(:contract, :day) order by action_id
                        """).param("contract", contract.id()).param("day", day).query(EffectLine.class).list().stream()
                .collect(Collectors.groupingBy(EffectLine::effectId));
    }

    private record Line(
            long id,
            ElementKind kind,
            long parent,
            @Nullable String code,
            String title,
            @Nullable String text,
            long actId) {

        String shownCode() {
            return Objects.requireNonNullElse(code, "");
        }
    }

    private record OperatorLine(
            long actionId, String name, @Nullable String organisationSlug, String source) {}

    private record EffectLine(long effectId, long actionId) {}

    private record Reading(
            Map<ElementKind, Map<Long, List<Line>>> lines,
            Map<Long, List<OperatorLine>> operators,
            Map<Long, List<EffectLine>> effects) {

        ContractTree tree() {
            return new ContractTree(
                    under(NOWHERE, ElementKind.THEME, line -> new Theme(line.id(), line.title())),
                    under(NOWHERE, ElementKind.ACTION, this::action),
                    under(NOWHERE, ElementKind.AXIS, this::axis),
                    under(NOWHERE, ElementKind.EVALUATION_QUESTION, this::question));
        }

        private Axis axis(Line line) {
            return new Axis(
                    line.id(),
                    line.shownCode(),
                    line.title(),
                    under(line.id(), ElementKind.OBJECTIVE, this::objective));
        }

        private Objective objective(Line line) {
            return new Objective(
                    line.id(),
                    line.shownCode(),
                    line.title(),
                    under(line.id(), ElementKind.SUB_OBJECTIVE, this::subObjective));
        }

        private SubObjective subObjective(Line line) {
            return new SubObjective(
                    line.id(), line.shownCode(), line.title(), under(line.id(), ElementKind.ACTION, this::action));
        }

        private Action action(Line line) {
            List<Operator> carriers = operators.getOrDefault(line.id(), List.of()).stream()
                    .map(operator -> new Operator(operator.name(), operator.organisationSlug(), operator.source()))
                    .toList();
            return new Action(line.id(), line.code(), line.title(), line.text(), line.actId(), carriers);
        }

        private Question question(Line line) {
            return new Question(
                    line.id(),
                    line.shownCode(),
                    line.title(),
                    under(line.id(), ElementKind.EXPECTED_EFFECT, this::effect));
        }

        private Effect effect(Line line) {
            return new Effect(
                    line.id(),
                    line.title(),
                    effects.getOrDefault(line.id(), List.of()).stream()
                            .map(EffectLine::actionId)
                            .toList());
        }

        private <T> List<T> under(long parent, ElementKind kind, Function<Line, T> made) {
            return lines.getOrDefault(kind, Map.of()).getOrDefault(parent, List.of()).stream()
                    .map(made)
                    .toList();
        }
    }
}
