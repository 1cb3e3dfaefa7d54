/** The rules, sentence by sentence and in whole conversations, without HTTP. */
@NullMarked
package sandbox.rules;

import org.jspecify.annotations.NullMarked;
