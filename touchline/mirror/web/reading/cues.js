// Cues of WebVTT and SRT, and of the older Teams documents: times, who speaks, what is said.

import { voices } from "./markup.js";
import { seconds, TIME } from "./times.js";

const ARROW = "-->";
const TIMING = new RegExp(`^[ \\t]*(${TIME})[ \\t]*-->[ \\t]*(${TIME})(?:[ \\t].*)?$`, "u");
const NUMBER = /^[0-9]{1,7}$/u;
const ASIDE = ["WEBVTT", "NOTE", "STYLE", "REGION", "X-TIMESTAMP-MAP"];

/** Whether one of the first lines is a line of times. */
export function hasTimes(lines) {
  return lines.slice(0, 200).some((line) => line.includes(ARROW) && TIMING.test(line));
}

export class Cues {
  constructor(names, spacing) {
    this.names = names;
    this.spacing = spacing;
  }

  /** The cues in the lines of a file: `{found, leftOut}`. */
  read(lines) {
    const read = { found: [], leftOut: 0 };
    let open = null;
    let aside = false;
    let waiting = 0;
    for (const line of lines) {
      if (line.includes(ARROW)) {
        if (open?.text.length && NUMBER.test(this.spacing.trimmed(open.text.at(-1)))) open.text.pop();
        read.leftOut += Math.max(0, waiting - 1);
        [open, aside, waiting] = [begun(line), false, 0];
        read.found.push(open);
      } else if (!this.spacing.trimmed(line)) {
        [open, aside] = [null, false];
      } else if (open) {
        open.text.push(line);
      } else if (aside || ASIDE.some((word) => this.spacing.trimmed(line).startsWith(word))) {
        aside = true;
      } else {
        waiting += 1; // the last of these is the name of the next cue
      }
    }
    read.leftOut += waiting;
    return read;
  }

  /** Who says what in each cue: by voices, else by names before a colon. */
  pieces(found) {
    const spoken = found.map((cue) => voices(cue.text.join("\n"), this.spacing));
    const loose = spoken.flat().filter(([name]) => !name).flatMap(([, text]) => this.#lines(text));
    const split = loose.map((line) => this.names.split(line)).filter(Boolean);
    const known = this.names.speakers(split.map((named) => named.name), loose.length);
    return found.flatMap((cue, at) => spoken[at].flatMap(([name, text]) => {
      if (!name) return this.#byName(this.#lines(text), known, cue);
      return [piece(this.spacing.tidyName(name), this.#once(name, text), cue)];
    }));
  }

  #byName(lines, known, cue) {
    const found = [];
    let name = "";
    let said = "";
    const close = () => {
      if (this.spacing.tidy(said)) found.push(piece(name, this.spacing.tidy(said), cue));
    };
    for (const line of lines) {
      const named = this.names.split(line);
      if (named && known.has(this.names.key(named.name))) {
        close();
        [name, said] = [named.name, named.text];
      } else {
        said = `${said} ${line}`;
      }
    }
    close();
    return found;
  }

  /** What is said, without the speaker's name before it, where a file says it twice. */
  #once(name, text) {
    const named = this.names.split(this.spacing.trimmed(text));
    const again = named && this.names.key(named.name) === this.names.key(name);
    return this.spacing.tidy(again ? named.text : text);
  }

  #lines(text) {
    return text.split("\n").map((line) => this.spacing.trimmed(line)).filter(Boolean);
  }

  /** Cues of the older Teams documents: the first line says who speaks. */
  firstLineNames(found) {
    return found.filter((cue) => cue.text.length).map((cue) => {
      const [first, ...rest] = cue.text;
      if (!rest.length) return piece("", this.spacing.tidy(first), cue);
      return piece(this.spacing.tidyName(first), this.spacing.tidy(rest.join(" ")), cue);
    });
  }
}

function begun(line) {
  const timing = TIMING.exec(line);
  const [start, end] = timing ? [seconds(timing[1]), seconds(timing[2])] : [null, null];
  if (start === null || end === null || end < start) {
    return { start: null, end: null, broken: true, text: [] };
  }
  return { start, end, broken: false, text: [] };
}

function piece(name, text, { start, end }) {
  return { name, text, start, end };
}
