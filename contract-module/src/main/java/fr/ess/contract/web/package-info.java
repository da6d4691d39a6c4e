/** Pages and API on which everybody reads the contract. */
@NullMarked
package fr.ess.contract.web;

import org.jspecify.annotations.NullMarked;
