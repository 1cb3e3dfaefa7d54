/**
 * What the widget remembers in the browser between visits: which conversation, which theme, which language. Never what
 * was said, and no contact, but for a decision or a message whose answer has not come yet and for what is being written:
 * they may hold a contact's values, so they are kept for this tab only. Where storage is forbidden it remembers until the page is left.
 */

/** @type {Map<string, string>} */
const untilThePageIsLeft = new Map();

/**
 * @param {string} name
 * @returns {string | undefined}
 */
function recall(name) {
  try {
    return localStorage.getItem(name) ?? untilThePageIsLeft.get(name);
  } catch {
    return untilThePageIsLeft.get(name);
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
function keep(name, value) {
  untilThePageIsLeft.set(name, value);
  try {
    localStorage.setItem(name, value);
  } catch {
    // Private mode or a full store: the map above has it.
  }
}

/**
 * The conversation that a page shows: the one that was remembered when the page came. What another tab begins later
 * does not take its place here.
 *
 * @param {string} endpoint
 */
export function threadOf(endpoint) {
  const name = `libreta:thread:${endpoint}`;
  let shown = recall(name);
  return {
    get: () => shown,
    /** @param {string} threadId */
    set(threadId) {
      shown = threadId;
      keep(name, threadId);
    },
  };
}

/** What is kept for this tab only. Where storage is forbidden nothing is, and a reload shows what the server has. */
const thisTab = {
  /** @param {string} name */
  get(name) {
    try {
      return sessionStorage.getItem(name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  /**
   * @param {string} name
   * @param {string} value
   */
  set(name, value) {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      // Then a reload does not find it.
    }
  },
  /** @param {string} name */
  forget(name) {
    try {
      sessionStorage.removeItem(name);
    } catch {
      // It was never kept.
    }
  },
};

/**
 * The decision in this conversation that has no answer yet.
 *
 * @param {string} endpoint
 * @param {{get(): string | undefined}} thread
 */
export function decisionOf(endpoint, thread) {
  const name = () => `libreta:decision:${endpoint}:${thread.get()}`;
  return {
    /** @returns {import("./decision.js").Decision | undefined} */
    get: () => parsed(thisTab.get(name())),
    /** @param {import("./decision.js").Decision} decision */
    set: (decision) => thisTab.set(name(), JSON.stringify(decision)),
    forget: () => thisTab.forget(name()),
  };
}

/**
 * The message in this conversation that was sent and of which nothing has been heard yet: it may never have arrived.
 *
 * @param {string} endpoint
 * @param {{get(): string | undefined}} thread
 */
export function sentIn(endpoint, thread) {
  const name = () => `libreta:sent:${endpoint}:${thread.get()}`;
  return {
    /** @returns {{id: string, text: string} | undefined} */
    get: () => parsed(thisTab.get(name())),
    /** @param {{id: string, text: string}} message */
    set: ({ id, text }) => thisTab.set(name(), JSON.stringify({ id, text })),
    forget: () => thisTab.forget(name()),
  };
}

/**
 * What is typed into the form that is open, or into the card that waits, in this conversation.
 *
 * @template T
 * @param {"form" | "edit"} what
 * @param {string} endpoint
 * @param {{get(): string | undefined}} thread
 * @returns {Typed<T>}
 */
export function typedInto(what, endpoint, thread) {
  const name = () => `libreta:${what}:${endpoint}:${thread.get()}`;
  return {
    get: () => parsed(thisTab.get(name())),
    set: (typed) => thisTab.set(name(), JSON.stringify(typed)),
    forget: () => thisTab.forget(name()),
  };
}

/**
 * @template T
 * @typedef {{get(): T | undefined, set(typed: T): void, forget(): void}} Typed
 */

/**
 * What is being written and has not been sent.
 *
 * @param {string} endpoint
 */
export function draftOf(endpoint) {
  const name = `libreta:draft:${endpoint}`;
  return {
    get: () => thisTab.get(name) ?? "",
    /** @param {string} text */
    set: (text) => (text === "" ? thisTab.forget(name) : thisTab.set(name, text)),
  };
}

export const theme = {
  get: () => recall("libreta:theme"),
  /** @param {string} value */
  set: (value) => keep("libreta:theme", value),
};

export const locale = {
  get: () => recall("libreta:locale"),
  /** @param {string} value */
  set: (value) => keep("libreta:locale", value),
};

/**
 * @param {string | undefined} json
 * @returns {any} nothing where somebody else wrote there
 */
function parsed(json) {
  try {
    return JSON.parse(json ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}
