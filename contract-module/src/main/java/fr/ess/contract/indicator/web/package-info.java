/** Pages where indicators are read, defined and fed. */
@NullMarked
package fr.ess.contract.indicator.web;

import org.jspecify.annotations.NullMarked;
