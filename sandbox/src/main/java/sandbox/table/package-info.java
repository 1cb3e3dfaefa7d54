/** Reads rows of text, each with its line, from CSV and JSON files. The door is {@link sandbox.table.TableFile}. */
@NullMarked
package sandbox.table;

import org.jspecify.annotations.NullMarked;
