/**
 * What the widget remembers in the browser between visits: which conversation, which theme, which language. Never what
 * was said, and no contact. Where storage is forbidden it remembers until the page is left.
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

/** @param {string} endpoint */
export function threadOf(endpoint) {
  return {
    get: () => recall(`libreta:thread:${endpoint}`),
    /** @param {string} threadId */
    set: (threadId) => keep(`libreta:thread:${endpoint}`, threadId),
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
