import { addDays } from "answerable/calendar";
import { deliverableDecider, type DeliverableEvent } from "answerable/campaign/deliverables";
import { eventsOf, type Command } from "./event-store.js";
import { commented, hung, written } from "./paper-commands.js";
import { CIRCLES, PROBLEM_LIST } from "./papers.js";
import { plan } from "./plan.js";
import type { ListRecord } from "./records.js";
import { DAYS } from "./scenario.js";

/** For how many days a list of problems hangs in its unit while comments come in. */
const HANGING = 5;

/** Draws up the list of the problems that a unit found, and draws it up again where the unit did its analysis again. */
export function drawUpList(record: ListRecord): readonly DeliverableEvent[] {
  return eventsOf(deliverableDecider(plan), commands(record));
}

function* commands({ unit, rounds }: ListRecord): Generator<Command> {
  for (const [index, round] of rounds.entries()) {
    const text = { kind: PROBLEM_LIST.id, unit, version: index + 1 };
    const on = index === 0 ? DAYS.lists : DAYS.listsRedrawn;
    yield written(text, on);
    yield hung(text, CIRCLES.unit.id, on, addDays(on, HANGING - 1));
    yield commented(text, { circle: CIRCLES.unit.id, ...round }, addDays(on, HANGING));
  }
}
