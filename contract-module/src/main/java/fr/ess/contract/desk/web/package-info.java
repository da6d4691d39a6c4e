/** Pages of the staff's desk of a contract. */
@NullMarked
package fr.ess.contract.desk.web;

import org.jspecify.annotations.NullMarked;
