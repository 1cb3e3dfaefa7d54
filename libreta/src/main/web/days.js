/**
 * A day in the person's own form, where their browser speaks the language of the words.
 *
 * @param {Date} date
 * @param {string} language
 */
export function dayOf(date, language) {
  const own = navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
  return new Intl.DateTimeFormat(own, { dateStyle: "medium" }).format(date);
}
