package fr.ess.platform.web.kit;

import java.util.List;

/** Figures that a module gives to the home page, counted and dated, never estimated. */
public interface KeyFigures {

    List<KeyFigure> current();
}
