/** The portfolio's page, its files and its report on paper. */
@NullMarked
package fr.ess.transmea.portfolio.web;

import org.jspecify.annotations.NullMarked;
