/** Stand-ins for HubSpot and OpenAI on one port. The door is {@link sandbox.Sandbox}. */
@NullMarked
package sandbox;

import org.jspecify.annotations.NullMarked;
