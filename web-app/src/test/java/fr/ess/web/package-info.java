@NullMarked
package fr.ess.web;

import org.jspecify.annotations.NullMarked;
