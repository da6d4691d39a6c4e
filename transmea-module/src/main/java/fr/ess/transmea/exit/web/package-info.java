/** Where officers plan and follow how the fund leaves a company. */
@NullMarked
package fr.ess.transmea.exit.web;

import org.jspecify.annotations.NullMarked;
