/** Every fixed sentence that a person reads, in English and Spanish. The door is {@link libreta.words.Words}. */
@NullMarked
package libreta.words;

import org.jspecify.annotations.NullMarked;
