/**
 * The doors: AG-UI, forms, a person's conversations, the chat page and widget, health and metrics. The way in is {@link
 * libreta.http.Doors}.
 */
@NullMarked
package libreta.http;

import org.jspecify.annotations.NullMarked;
