// Weeks as the server counts them, beside what a browser's own clock says.

const DAY = 86_400_000; // milliseconds; so far apart may two places of the world be

/** Whether `written` is later than the end of the ISO week in which the server had it: that clock ran ahead. */
export function ranAhead(written, week) {
  const [year, number] = week.split("-W").map(Number);
  const first = 4 - (new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7; // of January: the Monday of week 1
  return Date.parse(written) > Date.UTC(year, 0, first + 7 * number) + DAY;
}
