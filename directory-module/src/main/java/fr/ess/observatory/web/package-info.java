/** The pages of the observatory, its files and its part of the API. */
@NullMarked
package fr.ess.observatory.web;

import org.jspecify.annotations.NullMarked;
