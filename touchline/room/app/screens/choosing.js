// Choices: one of several, any of several, and a time of the week.

import { dayIn, weekAfter } from "../core/weeks.js";
import { field, made } from "./parts.js";
import { dayName, dayOf } from "./staying.js";

const AHEAD = 8; // weeks that a beginning may lie ahead
let count = 0;

/** One of [[value, words]], the first unless another is given: {whole, input}. */
export function choice(label, options, value = options[0]?.[0]) {
  const input = made("select", "", ...options.map(([each, words]) => Object.assign(made("option", "", words), { value: each })));
  input.id = `choice-${(count += 1)}`;
  input.value = value;
  const caption = made("label", "field__label", label);
  caption.htmlFor = input.id;
  return { whole: made("div", "field", caption, input), input };
}

/** A box to tick: {whole, input}. */
export function tick(words, checked) {
  const input = Object.assign(made("input"), { type: "checkbox", id: `choice-${(count += 1)}`, checked });
  const label = made("label", "", words);
  label.htmlFor = input.id;
  return { whole: made("p", "tick", input, label), input };
}

/** Any of [[value, words]]: {whole, values()}. */
export function ticks(legend, options, chosen) {
  const boxes = options.map(([value, words]) => [value, tick(words, chosen.includes(value))]);
  const whole = made("fieldset", "ticks", made("legend", "field__label", legend), made("div", "ticks__all", ...boxes.map(([, { whole: box }]) => box)));
  return { whole, values: () => boxes.filter(([, { input }]) => input.checked).map(([value]) => value) };
}

/** "Tuesday, 09:30" in the words of who reads it. */
export function timeOf(say, { weekday, at }) {
  return say("when.time", { day: dayName(weekday), at });
}

/** The same with how long and from when. */
export function whenOf(say, { minutes, from, ...time }) {
  return say("when.whole", { time: timeOf(say, time), minutes, day: dayOf(dayIn(from, time.weekday)) });
}

/** Fields for that: {parts, values()}; `value` is what stands in them, `week` the one it is now. */
export function whenFields(say, week, value = {}, { only = false } = {}) {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), dayName(day)]);
  const weeks = Array.from({ length: AHEAD }, (_, ahead) => weekAfter(week, ahead))
    .map((each) => [each, dayOf(dayIn(each, 1))]);
  const weekday = choice(say("when.weekday"), days, String(value.weekday ?? 2));
  const at = field(say("when.at"), { type: "time", value: value.at ?? "09:30", required: true });
  const minutes = field(say("when.minutes"), { type: "number", value: value.minutes ?? 15, min: 5, max: 90, required: true });
  const from = choice(say("when.from"), weeks, weeks.some(([each]) => each === value.from) ? value.from : weeks[1][0]);
  const time = () => ({ weekday: Number(weekday.input.value), at: at.input.value });
  return {
    parts: [made("div", "abreast", ...[weekday, at, ...(only ? [] : [minutes, from])].map(({ whole }) => whole))],
    values: () => ({ ...time(), ...(only ? {} : { minutes: Number(minutes.input.value), from: from.input.value }) }),
  };
}

/** A form that does something with what stands in it. */
export function formOf(parts, does) {
  const form = made("form", "form", ...parts);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    does(event.submitter);
  });
  return form;
}
