/**
 * Games that are played through the engine: recorded playthroughs and what bots make of a scenario.
 */
package org.demarche.scenario.play;
