package org.demarche.scenario.compile;

import org.demarche.scenario.expression.CelCompiler;
import org.demarche.scenario.source.Problems;

/** What the readers of a scenario's parts share once its names are known. */
record Context(Vocabulary vocabulary, Cites cites, CelCompiler cel, Problems problems) {}
