/** Pages of the self-assessment: the organisation's own, everybody's and the staff's. */
@NullMarked
package fr.ess.observatory.values.web;

import org.jspecify.annotations.NullMarked;
