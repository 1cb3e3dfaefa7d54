/**
 * Tells the chat that something was asked for. The events stay inside the widget: `<libreta-chat>` stops them.
 *
 * @param {EventTarget} from
 * @param {"say" | "click" | "decide" | "redirect" | "pick" | "undo" | "stop" | "retry" | "new" | "locale" | "theme" | "close" | "go" | "sandbox" | "announce" | "form" | "form-close" | "fill"} what
 * @param {unknown} [detail]
 */
export function tell(from, what, detail) {
  from.dispatchEvent(new CustomEvent(`libreta-${what}`, { detail, bubbles: true, composed: true }));
}
