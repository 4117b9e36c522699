// Weeks as the server counts them, beside what a browser's own clock says.

const DAY = 86_400_000; // milliseconds; so far apart may two places of the world be

/** The weekday (1 is Monday) of a week such as 2026-W47, as its midnight in UTC. */
export function dayIn(week, weekday) {
  const [year, number] = week.split("-W").map(Number);
  const first = 4 - (new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7; // of January: the Monday of week 1
  return new Date(Date.UTC(year, 0, first + 7 * (number - 1) + weekday - 1));
}

/** The week that lies so many weeks after another. */
export function weekAfter(week, weeks) {
  const thursday = new Date(dayIn(week, 4).getTime() + 7 * weeks * DAY);
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.round((thursday - dayIn(`${year}-W01`, 4)) / (7 * DAY));
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** Whether `written` is later than the end of the ISO week in which the server had it: that clock ran ahead. */
export function ranAhead(written, week) {
  return Date.parse(written) > dayIn(week, 8).getTime() + DAY;
}
