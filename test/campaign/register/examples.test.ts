import { expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as register from "answerable/campaign/register";
import { aUnit, anEntry, plan } from "./records.js";

test("a deed is registered and read back", () => {
  // #region entry
  const { entry, event } = must(
    register.record(plan, {
      id: "entry-a",
      unit: "water",
      activity: "seminar",
      quantity: { kind: "exact", value: 1 },
      participants: { kind: "about", value: 30 },
      doneOn: "2014-03-10",
      place: "the village hall",
      by: "clerk",
      on: "2014-03-12",
    }),
  );
  expect(entry).toMatchObject({ status: "recorded", quantity: { value: 1, unit: "场" }, corrections: [] });
  expect(register.evolveEntry(undefined, event)).toEqual(entry);
  expect(register.applyEntryEvents(new Map(), [event]).get("entry-a")).toEqual(entry);
  // #endregion entry
});

test("an entry is put right, or struck out", () => {
  const entry = anEntry({ quantity: { kind: "exact", value: 10 } });
  // #region correct
  const { entry: right } = must(
    register.correct(plan, entry, {
      quantity: { kind: "exact", value: 1 },
      doneOn: "2014-03-10",
      reason: "a slip of the pen",
      by: "clerk",
      on: "2014-03-15",
    }),
  );
  expect(right.corrections).toMatchObject([{ said: { quantity: { value: 10 } }, reason: "a slip of the pen" }]);

  const { entry: struck } = must(register.strike(right, { reason: "it rained off", by: "clerk", on: "2014-03-16" }));
  expect(struck.status).toBe("struck");
  expect(
    register.possibleEntrySteps(plan, struck, { actor: "clerk", on: "2014-03-17" }).every(({ possible }) => !possible),
  ).toBe(true);
  // #endregion correct
});

test("commands go through the decider", () => {
  // #region decider
  const { decide, evolve, initialState } = register.entryDecider(plan);
  const command = {
    type: "record",
    id: "entry-b",
    unit: "water",
    activity: "rule",
    quantity: { kind: "exact", value: 3 },
  };
  const { events } = must(decide({ ...command, doneOn: "2014-04-01", by: "clerk", on: "2014-04-01" }, initialState));
  expect(events.reduce<register.Entry | undefined>(evolve, undefined)).toMatchObject({ activity: "rule" });
  // #endregion decider
});

test("the register is summed", () => {
  const entries = [
    anEntry({ activity: "cash", quantity: { kind: "exact", value: 3000 } }),
    anEntry({ activity: "cash", quantity: { kind: "exact", value: 0.1 }, unit: "mint" }),
    anEntry({ activity: "seminar", quantity: { kind: "exact", value: 28 } }),
    anEntry({ activity: "seminar", quantity: { kind: "at-least", value: 2 }, doneOn: "2014-04-02" }),
  ];
  const [here, there] = [entries.slice(0, 2), entries.slice(2)];
  // #region tally
  const { tally: empty } = must(register.emptyRegister(plan, { from: "2014-03-01", to: "2014-06-30" }));
  const one = must(register.addEntries(plan, empty, here)).tally;
  const other = must(register.addEntries(plan, empty, there)).tally;
  const { tally } = must(
    register.mergeRegisters(one, must(register.readRegister(JSON.parse(JSON.stringify(other)))).tally),
  );
  const { sums } = must(register.registerOf(plan, tally));
  expect(sums.map(({ activity, group, quantity }) => [activity, group, quantity])).toEqual([
    ["seminar", "activity", { kind: "at-least", value: 30, unit: "场" }],
    ["cash", "help", { kind: "exact", value: 3000.1, unit: "yuan" }],
  ]);
  // #endregion tally
});

test("what was done answers what is asked", () => {
  const entries = [
    anEntry(),
    anEntry(),
    anEntry(),
    anEntry({ activity: "seminar", participants: { kind: "exact", value: 19 } }),
  ];
  // #region facts
  const unit = aUnit();
  const { facts } = must(register.activityFacts(plan, unit, entries, { asOf: "2014-04-01" }));
  expect(facts).toMatchObject({ "sessions.amount": 3, "seminars.amount": 0, "made.amount": 0, "visits.rounds": 0 });
  const { gate } = must(campaign.checkGate(plan, unit, facts));
  expect(gate.reasons.map(({ fact, actual, outcome }) => [fact, actual, outcome])).toEqual([
    ["seminars.amount", 0, "not-met"],
  ]);
  // #endregion facts
});

test("visits are held against responsibilities", () => {
  const visit = anEntry({ activity: "visit", actor: "wang", target: "mint", doneOn: "2014-02-20" });
  // #region visits
  const { visits } = must(register.visits(plan, [visit], { asOf: "2014-03-15" }));
  expect(visits.responsibilities[0]?.cells.map(({ unit, from, to, state }) => [unit, from, to, state])).toEqual([
    ["water", "2014-01-31", "2014-02-27", "missed"],
    ["mint", "2014-01-31", "2014-02-27", "visited"],
    ["water", "2014-02-28", "2014-03-30", "not-yet-due"],
    ["mint", "2014-02-28", "2014-03-30", "not-yet-due"],
  ]);
  expect(visits.wanting.map(({ leader, unit, by }) => [leader, unit, by])).toEqual([
    ["wang", "water", "2014-03-30"],
    ["wang", "mint", "2014-03-30"],
  ]);
  expect(visits.rates.visited).toMatchObject({ numerator: 1, denominator: 2 });
  expect(visits.rates.letters).toMatchObject({ numerator: 1, denominator: 2 });
  // #endregion visits
});
