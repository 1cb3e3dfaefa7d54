/** Tests of the faults, over HTTP. */
@NullMarked
package sandbox.faults;

import org.jspecify.annotations.NullMarked;
