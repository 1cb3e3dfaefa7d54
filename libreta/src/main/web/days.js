const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;
const EPOCH_MILLIS = /^-?\d{11,14}$/;
const PICKED_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;
/**
 * What a picker takes, by HubSpot's type: years may be longer than HubSpot's, and are then said to be wrong.
 *
 * @type {Record<string, RegExp>}
 */
const PICKABLE = {
  date: /^\d{4,6}-\d{2}-\d{2}$/,
  datetime: /^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/,
};

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
 * A value as it is read: a moment in the person's own form and time, which the server does not know; else in the server's
 * words; else a day in the person's own form, and everything else as it is.
 *
 * @param {string} value
 * @param {string} language
 * @param {{type?: string, label?: string}} [known] HubSpot's type of the property, and the server's words for the value
 */
export function readable(value, language, { type, label } = {}) {
  const moment = type === "date" ? undefined : momentOf(value, type);
  if (moment) {
    return dayOf(moment, language, { timeStyle: "short" });
  }
  const day = type === "date" ? toPicker(type, value) : value;
  return label ?? (DAY.test(day) && isTime(new Date(day)) ? dayOf(new Date(day), language, { timeZone: "UTC" }) : value);
}

/**
 * The type of a change's property; where the server does not tell it, whether its values are days or moments.
 *
 * @param {import("./agui/types.js").Change} change
 */
export function typeOf({ type, old, new: proposed, stored }) {
  const values = [old ?? "", proposed ?? "", stored ?? ""];
  const holds = (/** @type {RegExp} */ shape) => values.some((value) => shape.test(value));
  return type ?? (holds(DAY) ? "date" : holds(MOMENT) ? "datetime" : undefined);
}

/**
 * A value as its field takes it: a moment in local time, a day as it was written, nothing where a picker cannot show it.
 *
 * @param {string | undefined} type HubSpot's
 * @param {string} value
 */
export function toPicker(type, value) {
  const pickable = PICKABLE[type ?? ""];
  if (pickable === undefined) {
    return value;
  }
  const moment = momentOf(value, type);
  const text = moment === undefined ? value : type === "datetime" ? local(moment) : iso(moment).slice(0, 10);
  return pickable.test(text) ? text : "";
}

/**
 * What was typed into a field as HubSpot stores it: a moment in UTC, everything else as it is.
 *
 * @param {string | undefined} type HubSpot's
 * @param {string} typed
 */
export function fromPicker(type, typed) {
  const moment = type === "datetime" && PICKED_MOMENT.test(typed) ? iso(new Date(typed)) : "";
  return MOMENT.test(moment) ? moment : typed;
}

/**
 * Whether two values are one, however they are written.
 *
 * @param {string | undefined} type HubSpot's
 * @param {string} value
 * @param {string} other
 */
export function isSame(type, value, other) {
  const picked = toPicker(type, value);
  return value === other || (picked !== "" && picked === toPicker(type, other));
}

/**
 * @param {string} value
 * @param {string | undefined} type digits are a moment only where moments are held
 */
function momentOf(value, type) {
  const millis = PICKABLE[type ?? ""] !== undefined && EPOCH_MILLIS.test(value);
  const moment = new Date(millis ? Number(value) : MOMENT.test(value) ? value : NaN);
  return isTime(moment) ? moment : undefined;
}

/** @param {Date} date */
function isTime(date) {
  return !Number.isNaN(date.getTime());
}

/** @param {Date} moment */
function iso(moment) {
  return isTime(moment) ? moment.toISOString().replace(".000Z", "Z") : "";
}

/**
 * As a picker writes it: seconds and parts of them only where there are some.
 *
 * @param {Date} moment
 */
function local(moment) {
  const day = [digits(moment.getFullYear(), 4), digits(moment.getMonth() + 1), digits(moment.getDate())].join("-");
  const [seconds, millis] = [moment.getSeconds(), moment.getMilliseconds()];
  const fraction = millis === 0 ? "" : `.${digits(millis, 3).replace(/0+$/, "")}`;
  const rest = seconds === 0 && millis === 0 ? "" : `:${digits(seconds)}${fraction}`;
  return `${day}T${digits(moment.getHours())}:${digits(moment.getMinutes())}${rest}`;
}

/** @param {number} number */
function digits(number, length = 2) {
  return String(number).padStart(length, "0");
}

/** @param {string} language */
function own(language) {
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
}
