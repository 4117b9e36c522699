// What screens are put together from, without a text ever becoming markup.

/** An element with its class and what stands in it. */
export function made(name, className = "", ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content.filter((each) => each !== null && each !== undefined && each !== false));
  return element;
}

/** Paragraphs, one for each text that is there. */
export function paragraphs(className, ...texts) {
  return texts.filter(Boolean).map((text) => made("p", className, text));
}

/** A button that does something. Pressed, it waits until that is done. */
export function act(label, does, { primary = false, danger = false, plain = false, small = false } = {}) {
  const looks = [primary && "primary", danger && "danger", plain && "plain", small && "small"];
  const classes = ["button", ...looks.filter(Boolean).map((look) => `button--${look}`)];
  const button = made("button", classes.join(" "), label);
  button.type = "button";
  button.addEventListener("click", () => does(button));
  return button;
}

/** A link to a place of the application. */
export function way(label, href, { primary = false, className = "" } = {}) {
  const link = made("a", className || `button${primary ? " button--primary" : ""}`, label);
  link.href = href;
  return link;
}

export function buttons(...content) {
  return made("div", "buttons", ...content);
}

const NEWEST = 20;

/** Fill a list with `row(item)`, an <li>, of each: the newest, and the rest at a press, which leads the focus there and calls `unfolded`. */
export function folded(list, items, row, say, { all = false, unfolded = () => {} } = {}) {
  const [first, rest] = [items.slice(0, all ? items.length : NEWEST), all ? [] : items.slice(NEWEST)];
  const more = rest.length > 0 && made("li", "", act(say("list.earlier", { count: rest.length }), () => {
    const rows = rest.map(row);
    more.replaceWith(...rows);
    rows[0].tabIndex = -1;
    rows[0].focus();
    unfolded();
  }, { plain: true }));
  list.replaceChildren(...first.map(row), ...(more ? [more] : []));
  return list;
}

let count = 0;

/** A field: {whole, input}. `words` is for what people say; `rows` makes it a text of several lines. */
export function field(label, { help = "", rows = 0, words = false, tall = false, type = "text", value = "", seen = "", ...rest } = {}) {
  const id = `field-${(count += 1)}`;
  const input = made(rows ? "textarea" : "input", "");
  Object.assign(input, { id, autocomplete: "off", spellcheck: words, value, ...rest }, rows ? { rows } : { type });
  const caption = made("label", "field__label", label);
  caption.htmlFor = id;
  const said = help && made("p", "field__help", help);
  if (said) said.id = `${id}-help`;
  const who = seen && seenBy(seen);
  if (who) who.id = `${id}-seen`;
  const described = [said, who].filter(Boolean).map((each) => each.id).join(" ");
  if (described) input.setAttribute("aria-describedby", described);
  const looks = ["field", words && "field--words", tall && "field--tall"].filter(Boolean).join(" ");
  const whole = made("div", looks, caption, said || null, input, who || null);
  return { whole, input };
}

/** Who will see this: an eye and names. */
export function seenBy(text) {
  return made("p", "seen-by", icon("eye"), made("span", "", text));
}

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = {
  eye: ["M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7-10-7-10-7Z", "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z"],
  lock: ["M5 11h14v10H5z", "M8 11V7a4 4 0 0 1 8 0v4"],
  alert: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z", "M12 7.5v5.5", "M12 16.4v.1"],
};

/** A small drawing of lines; it says nothing that words do not say too. */
export function icon(name) {
  return drawn("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, ...DRAWN[name].map((d) => drawn("path", { d })));
}

/** An element of a drawing. */
export function drawn(name, looks, ...content) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(looks)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** Something that one should know before going on; `bad` is a stop. */
export function notice(text, { bad = false, more = [] } = {}) {
  const whole = made("div", bad ? "notice notice--bad" : "notice", icon("alert"), made("div", "notice__whole", made("p", "", text), ...more));
  if (bad) whole.setAttribute("role", "alert");
  return whole;
}

/** Words that are shown large, to be written down or read aloud, each on its own. */
export function written(pieces, label, { key = false } = {}) {
  const list = made("ol", key ? "written written--key" : "written", ...pieces.map((piece) => made("li", "written__one", piece)));
  list.setAttribute("aria-label", label);
  list.translate = false;
  return list;
}
