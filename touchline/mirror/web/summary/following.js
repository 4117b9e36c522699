// What followed what: how the seller answered after each kind of move. The twin of following.py.

import { share } from "./shares.js";
import { turns } from "./turns.js";

const ASKED = ["open_question", "closed_question", "leading_question", "advice", "confrontation"];
const ANSWERED = ["ownership", "compliance", "disclosure"];

/** For each kind of ASKED, in how many of its answers there was each of ANSWERED. */
export function after(labelled, minimum) {
  const found = answers(labelled);
  return Object.fromEntries(ASKED.map((asked) => [asked, followed(found, asked, minimum)]));
}

function followed(found, asked, minimum) {
  const shown = found.filter((each) => each.asked === asked).map((each) => each.shown);
  const figures = {};
  const values = {};
  for (const label of ANSWERED) {
    figures[label] = share(shown.filter((one) => one.has(label)).length, shown.length, minimum);
    values[label] = figures[label].value;
  }
  return { ...values, cases: shown.length, figures };
}

/** The last of ASKED since the answer before is what is answered; "mm-hm" answers nothing. */
function answers(labelled) {
  const found = [];
  let asked = "";
  for (const turn of turns(labelled)) {
    const labels = turn.map((each) => each.label);
    if (turn[0].speaker === "leader") {
      asked = labels.filter((label) => ASKED.includes(label)).at(-1) ?? asked;
    } else if (asked && labels.some((label) => label !== "other")) {
      found.push({ asked, shown: new Set(labels) });
      asked = "";
    }
  }
  return found;
}
