// Making keys, and the ways to unlock them: what is sealed here is all that the server ever gets.

import { base64url, fromBase64url, newKey } from "../core/bytes.js";
import { checkIdentity, makeIdentity, ownIdentity, signBack } from "../core/identity.js";
import { openSlot, sealSlot } from "../core/slots.js";
import { Trouble } from "../core/trouble.js";
import { meetAgain } from "./met.js";
import { askPasskey } from "./passkey.js";

/** One way to unlock, as the server keeps it. `opener` is {passphrase}, {recovery} or {prf, id}; `given` {progress}. */
export async function slotOf(visit, kind, secret, { id, ...opener }, given) {
  const { suite, page } = visit;
  const file = await sealSlot(kind, secret, opener, suite, given);
  return {
    key: newKey(), kind, origin: page.location.origin,
    public: id ? { credential: id } : {}, file: base64url(file),
  };
}

/** New keys for who is here, with their ways to unlock: [[kind, opener], …]. They are unlocked after it. */
export async function enrol(visit, ways, given) {
  const { api, suite } = visit;
  const { secret, document, signature } = await makeIdentity({ person: visit.person, week: visit.me.week }, suite);
  const slots = [];
  for (const [kind, opener] of ways) slots.push(await slotOf(visit, kind, secret, opener, given));
  await api.put("me/identity/", { document, signature, slots });
  await visit.refresh();
  await visit.unlock(secret);
}

/** Unlock with what was typed. The right one of several of a kind is found by trying. */
export async function unlockTyped(visit, kind, opener, given) {
  const slots = visit.me.slots.filter((slot) => slot.kind === kind);
  await opened(visit, await openFirst(visit, slots, opener, given));
}

/** The passkeys that were made where this application comes from: others cannot be asked here. */
export function passkeysHere({ me, page }) {
  return me.slots.filter((slot) => slot.kind === "passkey" && slot.origin === page.location.origin);
}

export async function unlockWithPasskey(visit) {
  const { credentials, crypto, location } = visit.page;
  const slots = passkeysHere(visit);
  const ids = slots.map((slot) => slot.public.credential);
  const { id, prf } = await askPasskey({ ids, credentials, crypto, host: location.hostname });
  await opened(visit, await openFirst(visit, slots.filter((slot) => slot.public.credential === id), { prf }));
}

/** The keys are here, and whom one has compared in another browser is known in this one too. */
async function opened(visit, secret) {
  await visit.unlock(secret);
  await meetAgain(visit);
}

/** The secret in the first of these ways that opens: that of one's identity, or of the `identity` that is given. */
async function openFirst(visit, slots, opener, given, identity = visit.mine) {
  let wrong = new Trouble("no-slot");
  for (const slot of slots) {
    try {
      const secret = await openSlot(fromBase64url(slot.file) ?? new Uint8Array(), opener, visit.suite, given);
      await ownIdentity(secret, identity, visit.suite);
      return secret;
    } catch (error) {
      wrong = error;
    }
  }
  throw wrong;
}

/** One more way to unlock. `opener` as in slotOf. */
export async function addSlot(visit, kind, opener, given) {
  await visit.api.post("me/slots/", await slotOf(visit, kind, visit.secret, opener, given));
  await visit.refresh();
}

/** This way does not unlock any more. Throws Trouble "last-ones" where too few would be left. */
export async function removeSlot(visit, { key }) {
  await visit.api.delete(`me/slots/${key}/`);
  await visit.refresh();
}

/** Retire keys that nothing unlocks any more. What was sealed to them stays shut, in this browser too. */
export async function startAnew(visit) {
  await visit.api.delete("me/identity/");
  await visit.store.forget(visit.person);
  await visit.refresh();
}

/** Use former keys again: {passphrase} or {recovery} as typed opens them. Those in use now are given up. */
export async function bringBack(visit, opener, given) {
  await opened(visit, await broughtBack(visit, opener, given));
}

async function broughtBack(visit, opener, given) {
  const { api, me, suite, person } = visit;
  const [kind] = Object.keys(opener);
  let wrong = new Trouble("no-slot");
  for (const { document, signature, slots } of me.retired) {
    try {
      const former = await checkIdentity({ document, signature, person }, suite);
      const secret = await openFirst(visit, slots.filter((slot) => slot.kind === kind), opener, given, former);
      const said = { instead: visit.mine?.verify ?? "", week: me.week };
      await api.post("me/identity/back/", { document, signature: signBack(former, said, secret, suite) });
      await visit.refresh();
      return secret;
    } catch (error) {
      wrong = error;
    }
  }
  throw wrong;
}
