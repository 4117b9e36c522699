// Lines of text transcripts: which of them begin somebody's turn, and in which of many forms.

import { strippedEnd } from "./spacing.js";
import { seconds, TIME } from "./times.js";

const FIRST = new RegExp(`^[\\[(@]?(${TIME})[\\])]?[ \\t]*([\\-–—|])?[ \\t]*(.*)$`, "u");
const LAST = new RegExp(`([ \\t]*)([\\[(]?)(${TIME})[\\])]?[ \\t]*:?$`, "u");
const MIDDLE = new RegExp(`^([^\\[(:]{1,80})[\\[(](${TIME})[\\])][ \\t]*:?[ \\t]*(.*)$`, "u");
const AT_END = 24;
const SIGNS = [",", "|", "-", "–", "—"];

export class Heads {
  constructor(names, spacing) {
    this.names = names;
    this.spacing = spacing;
  }

  /** What a line begins: `{form, name, text, start, sign}`, or null. */
  head(line, following) {
    const read = this.spacing.trimmed(line);
    return this.#timeFirst(read, following) ?? this.#timeWithin(read) ?? this.#timeLast(read) ??
      this.#named(read);
  }

  #timeFirst(line, following) {
    const found = FIRST.exec(line);
    const start = found ? seconds(found[1]) : null;
    if (start === null) return null;
    const [, , sign = "", rest] = found;
    const named = this.names.split(rest);
    const who = sign && this.#who(rest);
    if (who) return head("between", who, "", start, sign);
    if (named?.text) return head("timed", named.name, named.text, start);
    const name = this.names.bare(named ? named.name : rest);
    if (name && this.names.proper(name) && following && !this.#beginsWithTime(following)) {
      return head("between", name, "", start);
    }
    return head("time", "", rest, start);
  }

  /** A name after a time and a sign; the company in brackets after it is not part of it. */
  #who(rest) {
    const company = rest.endsWith(")") ? rest.indexOf(" (") : -1;
    const name = this.names.bare(company < 0 ? rest : rest.slice(0, company));
    return this.names.shaped(name) && !this.names.split(rest) ? name : "";
  }

  #beginsWithTime(line) {
    const found = FIRST.exec(this.spacing.trimmed(line));
    return found !== null && seconds(found[1]) !== null;
  }

  #timeWithin(line) {
    const found = MIDDLE.exec(line);
    const start = found ? seconds(found[2]) : null;
    if (start === null) return null;
    const name = this.names.bare(found[1]);
    if (!this.names.shaped(name)) return null;
    return head(found[3] ? "timed" : "above", name, found[3], start);
  }

  #timeLast(line) {
    const points = Array.from(line);
    const begun = Math.max(0, points.length - AT_END);
    const tail = points.slice(begun).join("");
    const found = LAST.exec(tail);
    const start = found ? seconds(found[3]) : null;
    if (start === null) return null;
    const before = points.slice(0, begun).join("") + tail.slice(0, found.index);
    const signed = SIGNS.some((sign) => before.endsWith(sign));
    const apart = found[1].length > 1 || found[2] !== "" || signed;
    const name = this.names.bare(strippedEnd(before, ",|-–— \t"));
    if (!found[1] && !apart) return null;
    const named = this.names.proper(name);
    const short = apart && this.names.shaped(name) && name.split(" ").length < 3;
    return named || short ? head("above", name, "", start, found[1]) : null;
  }

  #named(line) {
    const named = this.names.split(line);
    return named ? head("colon", named.name, named.text) : null;
  }
}

export function head(form, name, text, start = null, sign = "") {
  return { form, name, text, start, sign };
}
