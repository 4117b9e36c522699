// Sentences with their values put in, and shares as people say them.

/** `{count} of {cases}` with its values; what is not given stays as it is. */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** 0.416 as "42 %"; an empty text for what cannot be said. */
export function percent(value) {
  return value === null || value === undefined ? "" : `${Math.round(value * 100)} %`;
}

/** An interval as people say it: "likely 20 to 63 %". */
export function interval({ low, high }, sentence) {
  return low === null ? "" : filled(sentence, { low: Math.round(low * 100), high: percent(high) });
}

/** Seconds as a place in the conversation: 75 is "1:15", an hour "1:00:00". */
export function clockOf(seconds) {
  if (seconds === null || seconds === undefined) return "";
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
