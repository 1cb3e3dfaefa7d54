/**
 * A day in the person's own form, where their browser speaks the language of the words.
 *
 * @param {Date} date
 * @param {string} language
 */
export function dayOf(date, language) {
  return new Intl.DateTimeFormat(own(language), { dateStyle: "medium" }).format(date);
}

/**
 * When something was: of today the time, else the day.
 *
 * @param {Date} date
 * @param {string} language
 */
export function whenOf(date, language) {
  const today = date.toDateString() === new Date().toDateString();
  return today ? new Intl.DateTimeFormat(own(language), { timeStyle: "short" }).format(date) : dayOf(date, language);
}

/** @param {string} language */
function own(language) {
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
}
