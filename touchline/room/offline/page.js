// Where somebody asks that the room opens without a connection on this device, and takes that back.
//
// A worker is named here and not in the room: to name one, a page needs a Trusted Types policy, and the room's page has
// none. This one reads nothing of anybody and takes no input.

import { sayings } from "../app/client/saying.js";
import { Store } from "../app/client/store.js";
import { act, buttons, made, notice, paragraphs, way } from "../app/screens/parts.js";

const WORKER = new URL("../worker.js", import.meta.url).href;
const ROOM = new URL("../", import.meta.url).href;
const NAME = "touchline-room "; // worker.js names what it holds so
const LIST = new URL("files.json", import.meta.url).href;
const POINTS = ["files", "sealed", "sent", "own"];

const workers = navigator.serviceWorker;
const said = await sayings(document.documentElement.lang, (...asked) => fetch(...asked));
const say = (key, values) => said.say(`offline.${key}`, values);
const screen = document.querySelector("[data-screen]");
const policy = globalThis.trustedTypes?.createPolicy("room-worker", { createScriptURL: () => WORKER });

/** {release, list} of what is held here; null where nothing is. */
async function held() {
  const registered = await workers.getRegistration(ROOM);
  const name = (await caches.keys()).filter((each) => each.startsWith(NAME)).at(-1);
  const list = name && await caches.match(LIST, { cacheName: name });
  if (!registered?.active || !list) return null;
  return { release: (await list.json()).release, list: name.slice(NAME.length, NAME.length + 16) };
}

/** The files are here, all of them; throws where one could not be had. */
async function take() {
  const { installing, waiting, active } = await workers.register(policy?.createScriptURL("") ?? WORKER, { updateViaCache: "none" });
  const worker = installing ?? waiting ?? active;
  while (!["activated", "redundant"].includes(worker.state)) {
    await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
  }
  if (worker.state === "redundant") throw new Error("not taken in");
  await (await Store.open(indexedDB)).keep([["held", "since"], new Date().toISOString().slice(0, 10)]);
  navigator.storage?.persist?.(); // so that what waits here is not the first to go
}

async function takeOff() {
  await (await workers.getRegistration(ROOM))?.unregister();
  await Promise.all((await caches.keys()).filter((name) => name.startsWith(NAME)).map((name) => caches.delete(name)));
  await (await Store.open(indexedDB)).forget("held");
}

/** Do it, and show how it stands then; what did not work is said. */
async function trying(does, button, done) {
  if (button.getAttribute("aria-disabled")) return;
  button.setAttribute("aria-disabled", "true");
  status.textContent = say("moment");
  await does().then(() => show(say(done)), (error) => {
    console.error(error);
    return show("", notice(say("failed"), { bad: true }));
  });
}

const status = made("p", "quiet");
status.setAttribute("role", "status");

async function show(done = "", ...more) {
  document.title = `${say("title")} · Touchline`;
  document.querySelector("[data-home]").textContent = said.say("frame.room");
  const heading = made("h1", "head__title", say("title"));
  heading.tabIndex = -1;
  const able = workers && globalThis.caches && globalThis.indexedDB;
  const here = able && await held();
  const does = here ? act(say("off"), (button) => trying(takeOff, button, "gone")) : act(say("take"), (button) => trying(take, button, "taken"), { primary: true });
  screen.replaceChildren(
    made("header", "head", heading, made("p", "head__lede", say("lede"))), status, ...more,
    made("ul", "points", ...POINTS.map((key) => made("li", "", say(key)))),
    ...paragraphs("quiet", here && say("here", here), !able && say("unable")),
    buttons(able && does, way(say("back"), `${ROOM}#/own`, { className: "button button--plain" })),
  );
  status.textContent = done;
  heading.focus({ preventScroll: true });
}

await show();
