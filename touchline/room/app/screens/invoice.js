// What a coach puts on an invoice: places that were booked, or one total of hours. It names nobody, and is kept nowhere.

import { total } from "../client/coaches.js";
import { to } from "../client/routes.js";
import { choice, formOf } from "./choosing.js";
import { act, buttons, field, made, way } from "./parts.js";
import { Screen } from "./screen.js";

class RoomInvoice extends Screen {
  show() {
    const how = choice(this.say("invoice.how"), ["places", "hours"].map((each) => [each, this.say(`invoice.${each}`)]), "places");
    const amount = (key, value, min = 1) => field(this.say(key), { type: "number", min, step: "any", required: true, value });
    const words = (key) => field(this.say(key), { maxLength: 120, required: true });
    const [who, whom, time, currency] = ["invoice.who", "invoice.whom", "invoice.time", "invoice.currency"].map(words);
    const [count, months, price] = [amount("invoice.count", 4), amount("invoice.months", 1), amount("invoice.price", "", 0.01)];
    const told = () => (months.whole.hidden = months.input.disabled = how.input.value !== "places");
    how.input.addEventListener("change", told);
    told();
    const fields = [who, whom, time, how, count, months, price, currency];
    const form = formOf([...fields.map(({ whole }) => whole), buttons(made("button", "button button--primary", this.say("invoice.do")),
      way(this.say("coaches.all"), to("coaches"), { className: "button button--plain" }))], () => this.#paper({
      who: who.input.value, whom: whom.input.value, time: time.input.value, how: how.input.value, count: Number(count.input.value),
      months: months.whole.hidden ? 1 : Number(months.input.value), price: Number(price.input.value), currency: currency.input.value,
    }));
    this.write(this.say("invoice.title"), this.say("invoice.lede"), form);
  }

  #paper({ who, whom, time, how, count, months, price, currency }) {
    const money = (value) => `${new Intl.NumberFormat(navigator.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)} ${currency}`.trim();
    const line = this.say(`invoice.line.${how}`, { count, months, price: money(price) });
    const rows = [["invoice.who", who], ["invoice.whom", whom], ["invoice.time", time], ["invoice.for", line],
      ["invoice.total", money(total({ places: count, months, price }))]].filter(([, said]) => said);
    this.write(this.say("invoice.paper"), "", made("dl", "agreed agreed--two", ...rows.flatMap(([key, said]) => [made("dt", "", this.say(key)), made("dd", "", said)])),
      buttons(act(this.say("invoice.print"), () => globalThis.print(), { primary: true }), act(this.say("do.back"), () => this.show(), { plain: true })));
  }
}

customElements.define("room-invoice", RoomInvoice);
