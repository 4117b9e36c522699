// Weeks as the server counts them, beside what a browser's own clock says. A day is a text such as 2026-11-20.

const DAY = 86_400_000; // milliseconds; so far apart may two places of the world be

/** The weekday (1 is Monday) of a week such as 2026-W47, as its midnight in UTC. */
export function midnightIn(week, weekday) {
  const [year, number] = week.split("-W").map(Number);
  const first = 4 - (new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7; // of January: the Monday of week 1
  return new Date(Date.UTC(year, 0, first + 7 * (number - 1) + weekday - 1));
}

/** The same as a day. */
export function dayIn(week, weekday) {
  return midnightIn(week, weekday).toISOString().slice(0, 10);
}

/** The ISO week of a day: "2026-11-20" is in "2026-W47". */
export function weekOf(day) {
  const thursday = new Date(day);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - (thursday.getUTCDay() + 6) % 7);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** The week that lies so many weeks after another. */
export function weekAfter(week, weeks) {
  return weekOf(dayIn(week, 4 + 7 * weeks));
}

/** The day of a moment where this browser is. */
export function localDay(moment) {
  const two = (number) => String(number).padStart(2, "0");
  return [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
}

/** Today where this browser is. */
export function today() {
  return localDay(new Date());
}

/** Whether `written` is later than the end of the ISO week in which the server had it: that clock ran ahead. */
export function ranAhead(written, week) {
  return Date.parse(written) > midnightIn(week, 8).getTime() + DAY;
}
