/** Pages of campaigns and reports: of the staff, of operators, of funders. */
@NullMarked
package fr.ess.contract.report.web;

import org.jspecify.annotations.NullMarked;
