/** Where everything is kept: SQL, the same statements on SQLite and PostgreSQL. The door is {@link libreta.storage.Database}. */
@NullMarked
package libreta.storage;

import org.jspecify.annotations.NullMarked;
