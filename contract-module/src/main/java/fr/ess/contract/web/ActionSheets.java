package fr.ess.contract.web;

import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTree.Action;
import fr.ess.contract.ContractTree.Operator;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables of actions: the tree, and the money of one. */
final class ActionSheets {

    private ActionSheets() {}

    /** Every action under its axis, objective and sub-objective, with who carries it. */
    static Sheet tree(ReadingDay read, ContractTree tree) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        tree.axes()
                .forEach(axis -> axis.objectives()
                        .forEach(objective -> objective
                                .subObjectives()
                                .forEach(sub -> sub.actions()
                                        .forEach(action -> rows.add(row(
                                                action,
                                                named(axis.code(), axis.title()),
                                                named(objective.code(), objective.title()),
                                                named(sub.code(), sub.title())))))));
        tree.outside().forEach(action -> rows.add(row(action, null, null, null)));
        return new Sheet(
                "Les actions : " + read.contract().title(),
                read.day(),
                "contrat-actions",
                List.of(
                        Column.text("code", "Code"),
                        Column.text("intitule", "Action"),
                        Column.text("porteur", "Porteur"),
                        Column.text("axe", "Axe"),
                        Column.text("objectif", "Objectif"),
                        Column.text("sous_objectif", "Sous-objectif")),
                Rows.of(rows));
    }

    private static List<@Nullable Object> row(
            Action action, @Nullable String axis, @Nullable String objective, @Nullable String subObjective) {
        String operators = String.join(
                ", ", action.operators().stream().map(Operator::name).toList());
        return Arrays.asList(
                action.code(), action.title(), operators.isEmpty() ? null : operators, axis, objective, subObjective);
    }

    private static String named(String code, String title) {
        return code.isEmpty() ? title : code + ". " + title;
    }

    /** What each funder gives the action, year by year. */
    static Sheet money(ReadingDay read, Cube cube, Action action) {
        return FinanceSheets.of(
                read,
                cube.of(action.id()),
                "Qui finance cette action",
                "contrat-action-" + ActionPlace.slug(action),
                List.of(Dimension.YEAR, Dimension.FUNDER));
    }
}
