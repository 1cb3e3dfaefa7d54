/**
 * Pages for a person who wants to see what the sandbox holds and what it was asked. The doors are
 * {@link sandbox.page.ContactPages} and {@link sandbox.page.RequestPage}.
 */
@NullMarked
package sandbox.page;

import org.jspecify.annotations.NullMarked;
