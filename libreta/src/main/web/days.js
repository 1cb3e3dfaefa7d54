const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/**
 * A day in the person's own form, where their browser speaks the language of the words.
 *
 * @param {Date} date
 * @param {string} language
 * @param {Intl.DateTimeFormatOptions} [options]
 */
export function dayOf(date, language, options) {
  return new Intl.DateTimeFormat(own(language), { dateStyle: "medium", ...options }).format(date);
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

/**
 * A value as it is read: a date of HubSpot's in the person's own form, everything else as it is.
 *
 * @param {string} value
 * @param {string} language
 */
export function readable(value, language) {
  if (!(DAY.test(value) || MOMENT.test(value)) || Number.isNaN(Date.parse(value))) {
    return value;
  }
  return DAY.test(value)
    ? dayOf(new Date(value), language, { timeZone: "UTC" })
    : dayOf(new Date(value), language, { timeStyle: "short" });
}

/** @param {string} language */
function own(language) {
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
}
