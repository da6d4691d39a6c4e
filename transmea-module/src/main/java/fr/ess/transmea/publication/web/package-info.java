/** Where officers make a takeover public and offer its company to the directory. */
@NullMarked
package fr.ess.transmea.publication.web;

import org.jspecify.annotations.NullMarked;
