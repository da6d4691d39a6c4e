/** The pages of the poles: everybody's and the staff's. */
@NullMarked
package fr.ess.poles.web;

import org.jspecify.annotations.NullMarked;
