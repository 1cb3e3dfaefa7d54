/** OpenAI's API over HTTP, as its clients meet it. */
@NullMarked
package sandbox.model;

import org.jspecify.annotations.NullMarked;
