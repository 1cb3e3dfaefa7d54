/** Where the house is put together. The door is {@link libreta.Libreta}; start reading there. */
@NullMarked
package libreta;

import org.jspecify.annotations.NullMarked;
