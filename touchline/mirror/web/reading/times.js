// Times as transcripts write them, in seconds; thousandths are rounded alike in both languages.

export const TIME = "[0-9]{1,4}:[0-9]{1,2}(?::[0-9]{1,2})?(?:[.,][0-9]{1,9})?";
const WHOLE = new RegExp(`^(?:${TIME})$`, "u");
const NUMBER = /^[0-9]{1,9}(?:\.[0-9]{1,9})?$/u;
const LONGEST = 10_000_000;

/** `1:02:03.45` → 3723.45; null for what is no time, or no such minute or second. */
export function seconds(written) {
  if (!WHOLE.test(written)) return null;
  const [whole, part = ""] = written.replace(",", ".").split(".");
  const numbers = whole.split(":").map(Number);
  if (numbers.at(-1) > 59 || (numbers.length === 3 && numbers[1] > 59)) return null;
  const total = numbers.reduce((sum, number) => sum * 60 + number, 0);
  return (total * 1000 + Number(`${part}000`.slice(0, 3))) / 1000;
}

/** A time in JSON: seconds as a number or in a string, or written as `0:07`. */
export function timeOf(value) {
  if (typeof value === "string") {
    return NUMBER.test(value) ? timeOf(Number(value)) : seconds(value);
  }
  if (typeof value !== "number" || !(value >= 0 && value < LONGEST)) return null;
  return Math.floor(value * 1000 + 0.5) / 1000;
}
