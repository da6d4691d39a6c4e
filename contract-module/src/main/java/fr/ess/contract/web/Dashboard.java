package fr.ess.contract.web;

import fr.ess.contract.TerritoryLine;
import fr.ess.contract.governance.Due;
import fr.ess.contract.governance.RhythmBoard;
import fr.ess.contract.report.ActivityReport;
import fr.ess.platform.web.kit.BarChart;
import java.util.List;

/**
 * How a contract is doing on one day, for those who steer it.
 *
 * @param charts money, then the progress of actions, then meetings
 * @param territories where its partners and operators are
 * @param late reports that were due and not there
 * @param dues what governance waits for
 * @param examples whether some of its money was made up for the demonstration
 */
record Dashboard(
        List<YearFigures> years,
        List<BarChart> charts,
        List<TerritoryLine> territories,
        List<ActivityReport> late,
        List<RhythmBoard.Line> rhythm,
        List<Due> dues,
        boolean examples) {}
