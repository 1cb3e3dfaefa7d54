/** A violation of the map of who may know whom, planted on purpose. */
@NullMarked
package sandbox.table.planted;

import org.jspecify.annotations.NullMarked;
