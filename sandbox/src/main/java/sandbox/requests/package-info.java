/** What was asked of the sandbox last, and how it ended. The door is {@link sandbox.requests.RequestLog}. */
@NullMarked
package sandbox.requests;

import org.jspecify.annotations.NullMarked;
