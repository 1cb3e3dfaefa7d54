import { uuid } from "./ids.js";
import { nameOf } from "./names.js";

/**
 * What the person sees, oldest first. `key` stays the same while an item lives on the screen; `id` is the server's.
 *
 * @typedef {{kind: "person", key: string, id: string, text: string}} PersonItem
 * @typedef {{kind: "answer", key: string, id: string, text: string, streaming: boolean, stopped: boolean}} AnswerItem
 * @typedef {{kind: "call", key: string, id: string, name: string, args: string, result: any}} CallItem
 * @typedef {PersonItem | AnswerItem | CallItem} Item
 */

/**
 * @param {string} text
 * @param {string} id
 * @returns {PersonItem}
 */
export function personItem(text, id = uuid()) {
  return { kind: "person", key: id, id, text };
}

/**
 * @param {Item[]} items
 * @returns {string} what the person said last
 */
export function lastSaid(items) {
  return /** @type {PersonItem | undefined} */ (items.findLast((item) => item.kind === "person"))?.text ?? "";
}

/**
 * The items of an untouched conversation with the page's own greeting in place of the flow's welcome.
 *
 * @param {Item[]} items
 * @param {string} greeting
 * @returns {Item[]}
 */
export function greeted(items, greeting) {
  const [first] = items;
  return first?.kind === "answer" ? [{ ...first, text: greeting, streaming: false }] : items;
}

/**
 * The items after an event; the same array when the event shows nothing.
 *
 * @param {Item[]} items
 * @param {import("./agui/types.js").AguiEvent} event
 * @returns {Item[]}
 */
export function after(items, event) {
  switch (event.type) {
    case "TEXT_MESSAGE_START":
      return begun(items, answerItem(event["messageId"], "", true));
    case "TEXT_MESSAGE_CONTENT":
      return change(items, "answer", event["messageId"], (item) => ({ ...item, text: item.text + event["delta"] }));
    case "TEXT_MESSAGE_END":
      return change(items, "answer", event["messageId"], (item) => ({ ...item, streaming: false }));
    case "TOOL_CALL_START":
      return begun(items, callItem(event["toolCallId"], event["toolCallName"], ""));
    case "TOOL_CALL_ARGS":
      return change(items, "call", event["toolCallId"], (item) => ({ ...item, args: item.args + event["delta"] }));
    case "TOOL_CALL_RESULT":
      return concluded(items, event["toolCallId"], parsed(event["content"]));
    case "MESSAGES_SNAPSHOT":
      return reconciled(items, fromMessages(event["messages"]));
    default:
      return items;
  }
}

/**
 * A call with its result stands where the result came: what was asked again in between, such as a value that could not be
 * taken, was before it.
 *
 * @param {Item[]} items
 * @param {string} id
 * @param {any} result
 */
function concluded(items, id, result) {
  const call = items.find((item) => item.kind === "call" && item.id === id);
  if (call?.kind !== "call" || call.result !== undefined) {
    return change(items, "call", id, (item) => ({ ...item, result }));
  }
  return [...items.filter((item) => item !== call), { ...call, result }];
}

/**
 * What is said a second time, because the first was not heard to the end, stands where it stood.
 *
 * @param {Item[]} items
 * @param {AnswerItem | CallItem} fresh
 * @returns {Item[]}
 */
function begun(items, fresh) {
  const before = items.find((item) => item.kind === fresh.kind && item.id === fresh.id);
  return before === undefined
    ? [...items, fresh]
    : items.map((item) => (item === before ? { ...fresh, key: before.key, ...(before.kind === "call" ? { result: before.result } : {}) } : item));
}

/**
 * The items when a run is over, however it ended: nothing streams any more. An answer that the person stopped keeps
 * what had arrived.
 *
 * @param {Item[]} items
 * @param {{stopped: boolean}} how
 * @returns {Item[]}
 */
export function settled(items, { stopped }) {
  const left = items
    .filter((item) => item.kind !== "answer" || !item.streaming || item.text !== "")
    .map((item) => (item.kind === "answer" && item.streaming ? { ...item, streaming: false, stopped } : item));
  return stopped && left.at(-1)?.kind === "person" ? [...left, { ...answerItem(uuid(), "", false), stopped }] : left;
}

/**
 * @param {Item[]} items
 * @returns {CallItem | undefined} the newest tool call
 */
export function lastCall(items) {
  return /** @type {CallItem | undefined} */ (items.findLast((item) => item.kind === "call"));
}

/**
 * @param {Item[]} items
 * @returns {CallItem | undefined} the newest write that has come to an end
 */
export function lastWrite(items) {
  return /** @type {CallItem | undefined} */ (
    items.findLast((item) => item.kind === "call" && item.result?.status !== undefined)
  );
}

/**
 * A contact with the name under which it was shown before: a write that was found out about later knows only what was
 * written.
 *
 * @param {Item[]} items
 * @param {import("./agui/types.js").Contact | undefined} contact
 * @returns {import("./agui/types.js").Contact | undefined}
 */
export function named(items, contact) {
  if (contact === undefined || nameOf(contact) !== "") {
    return contact;
  }
  const shown = items.flatMap((item) => (item.kind === "call" ? [...(item.result?.contacts ?? []), item.result?.contact] : []));
  const name = nameOf(shown.findLast((one) => one?.id === contact.id && nameOf(one) !== ""));
  return name === "" ? contact : { ...contact, name };
}

/**
 * @param {Item[]} items
 * @param {string} operation
 * @returns {CallItem | undefined}
 */
export function callOfOperation(items, operation) {
  return /** @type {CallItem | undefined} */ (
    items.find((item) => item.kind === "call" && item.result?.operationId === operation)
  );
}

/**
 * @template {Item["kind"]} K
 * @param {Item[]} items
 * @param {K} kind
 * @param {string} id
 * @param {(item: Extract<Item, {kind: K}>) => Item} edit
 * @returns {Item[]}
 */
function change(items, kind, id, edit) {
  return items.map((item) =>
    item.kind === kind && item.id === id ? edit(/** @type {Extract<Item, {kind: K}>} */ (item)) : item,
  );
}

/**
 * @param {string} id
 * @param {string} text
 * @param {boolean} streaming
 * @returns {AnswerItem}
 */
function answerItem(id, text, streaming) {
  return { kind: "answer", key: id, id, text, streaming, stopped: false };
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string} args
 * @returns {CallItem}
 */
function callItem(id, name, args) {
  return { kind: "call", key: id, id, name, args, result: undefined };
}

/**
 * @param {import("./agui/types.js").Message[]} messages
 * @returns {Item[]}
 */
function fromMessages(messages) {
  /** @type {Item[]} */
  let items = [];
  for (const message of messages) {
    const text = textOf(message);
    if (message.role === "user" && text !== "") {
      items.push(personItem(text, message.id));
    } else if (message.role === "assistant") {
      if (text !== "") {
        items.push(answerItem(message.id, text, false));
      }
      items.push(...(message.toolCalls ?? []).map((call) => callItem(call.id, call.function.name, call.function.arguments)));
    } else if (message.role === "tool") {
      items = concluded(items, message.toolCallId ?? "", parsed(text));
    }
  }
  return items;
}

/** @param {import("./agui/types.js").Message} message */
function textOf(message) {
  if (typeof message.content === "string") {
    return message.content;
  }
  return (message.content ?? []).map((part) => part.text ?? "").join("");
}

/**
 * The server's record, with the keys that the same items have on the screen already (so that nothing blinks), and with
 * the answers that the person stopped, which the server may not have kept.
 *
 * @param {Item[]} shown
 * @param {Item[]} recorded
 */
function reconciled(shown, recorded) {
  const items = recorded.map((item, index) => {
    const before = shown[index];
    return before !== undefined && sameThing(before, item) ? { ...item, key: before.key } : item;
  });
  shown.forEach((item, index) => {
    if (item.kind === "answer" && item.stopped && !items.some((other) => sameThing(other, item))) {
      items.splice(Math.min(index, items.length), 0, item);
    }
  });
  return items;
}

/**
 * @param {Item} one
 * @param {Item} other
 */
function sameThing(one, other) {
  if (one.kind === "call" || other.kind === "call") {
    return one.kind === other.kind && one.id === other.id;
  }
  return one.kind === other.kind && (one.id === other.id || one.text === other.text);
}

/**
 * @param {string | {text?: string}[]} content
 * @returns {any} the JSON in a tool's result; null when it is none
 */
function parsed(content) {
  try {
    return JSON.parse(typeof content === "string" ? content : content.map((part) => part.text ?? "").join(""));
  } catch {
    return null;
  }
}
