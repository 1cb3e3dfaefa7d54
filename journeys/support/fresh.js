let count = 0;

/**
 * An address that nobody has yet.
 *
 * @param {string} name
 */
export function fresh(name) {
  return `${name}${++count}.${Date.now()}@journey.example`;
}
