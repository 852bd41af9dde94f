/** Tests of simulations, on the shipped scenarios. */
package org.demarche.scenario.simulate;
