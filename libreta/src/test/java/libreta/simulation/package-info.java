/**
 * Libreta's own code with time, network and storage under a seed's control: processes die at any step, HubSpot answers or
 * does not, somebody else writes in between. The same seed is the same run. The door is {@link libreta.simulation.Simulation}.
 */
@NullMarked
package libreta.simulation;

import org.jspecify.annotations.NullMarked;
