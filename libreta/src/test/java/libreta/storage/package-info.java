/** What the stores promise, on SQLite and on PostgreSQL. */
@NullMarked
package libreta.storage;

import org.jspecify.annotations.NullMarked;
