// When the room locks by itself, and when it does not.

import assert from "node:assert/strict";
import { test } from "node:test";

import { AFTER, IDLE, Lock } from "../../../touchline/room/app/client/lock.js";

/** A lock that was opened at 0, its clock, and how often it closed. */
function opened() {
  const told = { now: 0, closed: 0 };
  const lock = new Lock({ clock: () => told.now, closed: () => (told.closed += 1) });
  lock.opened();
  return { lock, told };
}

const at = ({ lock, told }, moment) => {
  told.now = moment;
  lock.look();
  return lock.open;
};

test("it is closed before it is opened", () => {
  assert.equal(new Lock({ clock: () => 0, closed: () => {} }).open, false);
});

test("it stays open until fifteen minutes are over", () => {
  assert.equal(at(opened(), IDLE - 1), true);
});

test("it closes after fifteen minutes in which nobody does anything", () => {
  assert.equal(at(opened(), IDLE), false);
});

test("fifteen minutes are fifteen minutes", () => {
  assert.equal(IDLE, 15 * 60 * 1000);
});

test("who does something has fifteen minutes more", () => {
  const one = opened();
  one.told.now = IDLE - 1;
  one.lock.touch();
  assert.equal(at(one, 2 * IDLE - 2), true);
});

test("who comes back too late does not hold it open, even where nobody looked meanwhile", () => {
  const one = opened();
  one.told.now = IDLE + 1;
  one.lock.touch();
  assert.equal(one.lock.open, false);
});

test("it never closes while a session runs", () => {
  const one = opened();
  one.lock.hold();
  assert.equal(at(one, 10 * IDLE), true);
});

test("it stays open for ten minutes after a session", () => {
  const one = opened();
  const over = one.lock.hold();
  one.told.now = IDLE;
  over();
  assert.equal(at(one, IDLE + AFTER - 1), true);
});

test("it closes in time after a session", () => {
  const one = opened();
  one.lock.hold()();
  assert.equal(at(one, IDLE), false);
});

test("a session that ended twice ended once", () => {
  const one = opened();
  const over = one.lock.hold();
  one.lock.hold();
  over();
  over();
  assert.equal(at(one, 10 * IDLE), true);
});

test("it closes on demand, also while a session runs", () => {
  const one = opened();
  one.lock.hold();
  one.lock.close();
  assert.equal(one.told.closed, 1);
});

test("it closes once", () => {
  const one = opened();
  one.lock.close();
  one.lock.close();
  assert.equal(one.told.closed, 1);
});

test("who opens it after a long time away has it open", () => {
  let moment = 0;
  const lock = new Lock({ clock: () => moment, closed: () => {} });
  lock.opened();
  moment += 2 * IDLE;
  lock.look();
  lock.opened();
  lock.look();
  assert.equal(lock.open, true);
});

test("somebody is there for fifteen minutes after the last thing they did", () => {
  const { lock, told } = opened();
  const there = [0, IDLE - 1, IDLE].map((moment) => {
    told.now = moment;
    return lock.attended;
  });
  assert.deepEqual(there, [true, true, false]);
});

test("somebody is there while a session runs", () => {
  const { lock, told } = opened();
  lock.hold();
  told.now = 10 * IDLE;
  assert.equal(lock.attended, true);
});

test("who types without having unlocked is there too", () => {
  const lock = new Lock({ clock: () => 10 * IDLE, closed: () => {} });
  lock.touch();
  assert.equal(lock.attended, true);
});
