/** HubSpot's rules, each as a test over HTTP. */
@NullMarked
package sandbox.hubspot;

import org.jspecify.annotations.NullMarked;
