/** Pages for a person who wants to see what the sandbox holds. The door is {@link sandbox.page.ContactPages}. */
@NullMarked
package sandbox.page;

import org.jspecify.annotations.NullMarked;
