// Holds the room's own files in this browser, so that the room opens without a connection. It answers for them alone:
// never for the server's data, for signing in, or for anything that the list of the release does not name.
//
// A release is held whole or not at all, under the hash of its list. Each file has the hash that the list says when it is
// taken in, and each time it is given; headers are those of the list. What the server lists at an opening is what opens.

"use strict";

const LIST = "offline/files.json";
const NAME = "touchline-room ";
const FOLDERS = ["app/", "vendored/", "mirror/", "offline/"];
const SOON = 3000; // milliseconds that the server is waited for before what is held opens
const LONG = 20_000; // milliseconds in which a newer release is taken in before the one that is held opens

let known = null; // a promise of the release that is held: {name, text, files, headers, own}, or null

const at = (address) => new URL(address || "./", location).href;
const after = (wait) => new Promise((resolve) => setTimeout(resolve, wait, null));

/** What one of our addresses is called in the list; null of any other. */
function addressOf(url) {
  const { origin, pathname } = new URL(url);
  const folder = new URL("./", location).pathname;
  const name = pathname.slice(folder.length);
  const ours = name === "" || (FOLDERS.some((each) => name.startsWith(each)) && name !== LIST);
  return origin === location.origin && pathname.startsWith(folder) && ours ? name : null;
}

async function hashOf(content) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function asked(address, wait) {
  const answer = await fetch(at(address), {
    cache: "no-cache", credentials: "omit", redirect: "error", signal: wait ? AbortSignal.timeout(wait) : null,
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** A release as its list says it. Throws where it names anything but files of the room. */
async function read(content) {
  const { v, files, headers, own } = JSON.parse(new TextDecoder().decode(content));
  const strange = Object.keys(files).find((address) => addressOf(at(address)) !== address);
  if (v !== 1 || strange !== undefined) throw new Error(`no list of files: ${strange}`);
  return { name: NAME + await hashOf(content), content, files, headers, own };
}

/** The release that is held whole: its list was kept last. */
async function found() {
  for (const name of (await caches.keys()).filter((each) => each.startsWith(NAME)).reverse()) {
    const list = await caches.match(at(LIST), { cacheName: name });
    const release = list && await read(await list.arrayBuffer()).catch(() => null);
    if (release?.name === name) return release;
  }
  return null;
}

function held() {
  return known ??= found();
}

/** The content of a file as it is held; null where it is not there as the list says. */
async function kept(release, address, hash = release.files[address]?.sha256) {
  const there = hash && await caches.match(at(address), { cacheName: release.name });
  const content = await there?.arrayBuffer();
  return content && await hashOf(content) === hash ? content : null;
}

/** Keep a release whole, and no other. Throws where a file is not there, or not as it is listed. */
async function taken(release) {
  const before = await held();
  const into = await caches.open(release.name);
  await Promise.all(Object.entries(release.files).map(async ([address, { sha256 }]) => {
    const content = (before && await kept(before, address, sha256)) ?? await asked(address);
    if (await hashOf(content) !== sha256) throw new Error(`${address} is not as it is listed`);
    await into.put(at(address), new Response(content));
  }));
  await into.put(at(LIST), new Response(release.content));
  known = Promise.resolve(release);
  const others = (await caches.keys()).filter((name) => name.startsWith(NAME) && name !== release.name);
  await Promise.all(others.map((name) => caches.delete(name)));
  return release;
}

/** The release that the server lists now, held. */
async function newest(wait) {
  const listed = await read(await asked(LIST, wait));
  const before = await held();
  return before?.name === listed.name ? before : taken(listed);
}

async function given(release, request, address) {
  const content = release && await kept(release, address);
  if (!content) return fetch(request);
  const headers = { ...release.headers, ...release.own[address], "Content-Type": release.files[address].type };
  return new Response(content, { headers });
}

async function opened(fresh, request, address) {
  const release = await Promise.race([fresh.catch(() => null), after(LONG)]);
  return given(release ?? await held(), request, address);
}

addEventListener("install", (event) => event.waitUntil(newest().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = addressOf(request.url);
  if (request.method !== "GET" || address === null) return;
  if (request.mode !== "navigate") return event.respondWith(held().then((release) => given(release, request, address)));
  const fresh = newest(SOON);
  event.waitUntil(fresh.catch(() => {}));
  event.respondWith(opened(fresh, request, address));
});
