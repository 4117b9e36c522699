// In which weeks somebody was coached, as a ballot says it.

import { weekOf } from "./weeks.js";

const WEEK = /^\d{4}-W\d\d$/;

/** Whether these are three runs of four weeks, each of which was over before a day's own: all that is ever told. */
export function asksOf(runs, day) {
  const over = (week) => WEEK.test(week) && week < weekOf(day);
  return Array.isArray(runs) && runs.length === 3 && new Set(runs.flat()).size === 12
    && runs.every((run) => Array.isArray(run) && run.length === 4 && run.every(over));
}

/** For each run of weeks, 1 and one more for each of them in which one of the days lies. */
export function answersOf(days, runs) {
  const kept = new Set(days.map(weekOf));
  return runs.map((run) => 1 + run.filter((week) => kept.has(week)).length);
}
