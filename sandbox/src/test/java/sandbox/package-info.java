/** Tests of the sandbox as a whole, over HTTP. */
@NullMarked
package sandbox;

import org.jspecify.annotations.NullMarked;
