/** Tests of the sandbox's pages, over HTTP. */
@NullMarked
package sandbox.page;

import org.jspecify.annotations.NullMarked;
