// The squares that take a ballot paper to a phone, in a dialog. They are drawn here; nothing is sent.

import { addressOf } from "../papers.js";
import { act, made } from "./parts.js";

const QUIET = 4; // squares of nothing around it, or no camera finds it
const SVG = "http://www.w3.org/2000/svg";
let count = 0;

/** Show it; `page` is the whole address of the ballot page. The focus goes back when it closes. */
export async function showOnPhone(paper, page, said) {
  const { generate } = await import("../../vendored/qr.mjs");
  const dialog = made("dialog", "dialog");
  const title = made("h2", "", said.say("phone.title"));
  title.id = `phone-${(count += 1)}`;
  const close = act(said.say("do.close"), { does: () => dialog.close() });
  const squares = drawn(generate(addressOf(paper, page)), said.say("phone.squares"));
  const words = ["phone.lead", "phone.warn"].map((key) => made("p", "", said.say(key)));
  dialog.append(made("div", "phone", title, words[0], squares, words[1], made("div", "buttons", close)));
  dialog.setAttribute("aria-labelledby", title.id);
  dress();
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** The page that holds the papers need not know how squares look. */
function dress() {
  const href = new URL("../css/phone.css", import.meta.url).href;
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}

function drawn(code, label) {
  const size = code.size + 2 * QUIET;
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({
    class: "phone__squares", viewBox: `${-QUIET} ${-QUIET} ${size} ${size}`, role: "img", "aria-label": label,
  })) svg.setAttribute(name, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", rows(code));
  svg.append(path);
  return svg;
}

function rows(code) {
  const drawing = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) drawing.push(`M${x} ${y}h1v1h-1z`);
    }
  }
  return drawing.join("");
}
