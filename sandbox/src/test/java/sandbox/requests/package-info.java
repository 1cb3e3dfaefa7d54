@NullMarked
package sandbox.requests;

import org.jspecify.annotations.NullMarked;
