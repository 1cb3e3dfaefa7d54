@NullMarked
package bench.duplicates;

import org.jspecify.annotations.NullMarked;
