@NullMarked
package fr.ess.contract.web;

import org.jspecify.annotations.NullMarked;
