import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as ledger from "answerable/ledger";
import { monthlyReport } from "answerable/ledger/tally";
import { addDays } from "answerable/calendar";
import { POLICY, signOffOf } from "./records.js";
import { ACTORS, anAttempt, attemptStep, badStamps, doneOn, ledgers, walks } from "./walk.js";

type WorkDone = ledger.Work & { readonly submission?: ledger.Submission };

/** All work ever done on an item: of its cycles, of the units that had it before, and of the present. */
function worksOf(item: ledger.Item): readonly WorkDone[] {
  const left = (item.transfers ?? []).flatMap(({ work }) => work ?? []);
  const present = "assignment" in item ? [item] : "work" in item && item.work !== undefined ? [item.work] : [];
  return [...item.cycles, ...left, ...present];
}

/** Whoever handed in any version of what is judged, those that were rejected before too. */
function submittersOf({
  submission,
  rejections,
}: Pick<ledger.ClosedItem, "submission" | "rejections">): readonly string[] {
  const handedIn = [submission, ...rejections.map((rejection) => rejection.submission)];
  return handedIn.flatMap(({ submitted, revisions }) =>
    [submitted, ...revisions.map((revision) => revision.submitted)].map(({ by }) => by),
  );
}

/** What is done by somebody who has no hand in the work: judging it, and taking it or its due moment away. */
const NEEDS_OTHERS: ReadonlySet<ledger.ItemEvent["type"]> = new Set([
  "item-evidence-returned",
  "item-approved",
  "item-accepted",
  "item-rejected",
  "item-looked-back",
  "item-extension-decided",
  "item-deferred",
  "item-transferred",
  "item-cancelled",
  "item-merged",
  "item-carried-over",
]);

/** Whether an event starts a new cycle. */
const beginsAgain = (event: ledger.ItemEvent): boolean =>
  event.type === "item-reopened" || (event.type === "item-looked-back" && event.result === "rebounded");

describe("no history of allowed steps", () => {
  test("gives a state that replaying its events does not give", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        let replayed: ledger.Item | undefined;
        events.forEach((event, index) => {
          replayed = ledger.evolve(replayed, event);
          expect(replayed).toEqual(states[index]);
        });
      }),
    );
  });

  test("leads to a state or an event that its schema would refuse", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        for (const state of states) expect(ledger.Item.parse(state)).toEqual(state);
        for (const event of events) expect(ledger.ItemEvent.parse(event)).toEqual(event);
      }),
    );
  });

  test("lets anybody who ever owned or submitted an item judge it or take it away", () => {
    let judged = 0;
    fc.assert(
      fc.property(walks, ({ events }) => {
        const workers = new Set<string>();
        for (const event of events) {
          if (NEEDS_OTHERS.has(event.type)) {
            judged += 1;
            expect([...workers]).not.toContain(event.by);
          }
          if (event.type === "item-assigned") workers.add(event.owner);
          if (event.type === "item-submitted" || event.type === "item-revised") workers.add(event.by);
        }
      }),
    );
    expect(judged).toBeGreaterThan(100);
  });

  test("closes an item without evidence", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const item of states) {
          if (item.status === "closed") expect(item.submission.evidence.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("loses anything of an earlier cycle, or gives the item another number", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        expect(states.at(-1)?.cycles).toHaveLength(events.filter(beginsAgain).length);
        states.forEach((item, index) => {
          const before = states[index - 1];
          expect(item.id).toBe("it-1");
          expect(item.cycles.slice(0, before?.cycles.length ?? 0)).toEqual(before?.cycles ?? []);
          if (before?.status === "closed") {
            const { assignment, rejections, submission, acceptance } = before;
            const kept = item.status === "closed" ? item : item.cycles.at(-1);
            expect(kept).toMatchObject({ assignment, rejections, submission, acceptance });
          }
        });
      }),
    );
  });

  test("loses what a look-back found, or keeps an item closed that rebounded", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const found = events.flatMap((event) => {
          if (event.type !== "item-looked-back") return [];
          const { type, item, ...lookBack } = event;
          return [lookBack];
        });
        const last = states.at(-1);
        const kept = [
          ...(last?.cycles ?? []).flatMap(({ lookBacks }) => lookBacks),
          ...(last?.status === "closed" ? last.lookBacks : []),
        ];
        expect(kept).toEqual(found);
        for (const cycle of last?.cycles ?? []) {
          expect(cycle.lookBacks.slice(0, -1).every(({ result }) => result !== "rebounded")).toBe(true);
        }
      }),
    );
  });

  test("lets the one who did the work look back at it, or give its proofs back", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        events.forEach((event, index) => {
          const before = states[index - 1];
          if (event.type !== "item-looked-back" && event.type !== "item-evidence-returned") return;
          if (before?.status !== "closed" && before?.status !== "submitted") throw new Error("not closed or submitted");
          expect([before.assignment.owner, ...submittersOf(before)]).not.toContain(event.by);
        });
      }),
    );
  });

  test("loses a rejected submission", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const last = states.at(-1)!;
        const kept = worksOf(last).flatMap(({ rejections }) => rejections);
        const happened = events.filter((event) => event.type === "item-rejected");
        expect(kept.map(({ rejected }) => rejected.on)).toEqual(happened.map(({ on }) => on));
      }),
    );
  });

  test("closes an item under a policy without every level, a full notice, and an answer to every objection", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const item of states) {
          if (item.status !== "closed" || item.assignment.policy === undefined) continue;
          const { submission, acceptance, assignment } = item;
          const [county, city] = POLICY.levels.map(({ id }) =>
            submission.approvals.findLast(({ level }) => level === id),
          );
          expect(county?.hash).toBe(city?.hash);
          const judges = [county?.by, city?.by];
          expect(new Set(judges).size).toBe(2);
          expect(judges).not.toContain(assignment.owner);
          for (const { submitted } of [submission, ...submission.revisions]) {
            expect(judges).not.toContain(submitted.by);
          }
          expect(acceptance.by).not.toBe(county?.by); // barred as a lower level
          expect(acceptance.on > submission.notice!.until).toBe(true);
          expect(submission.notice!.until >= addDays(submission.notice!.on, 2)).toBe(true);
          expect(submission.notice!.objections.every(({ answer }) => answer !== undefined)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("loses a revision, an approval or an objection", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const last = states.at(-1)!;
        const works = worksOf(last);
        const submissions = works.flatMap((work) => [
          ...work.rejections.map(({ submission }) => submission),
          ...(work.submission === undefined ? [] : [work.submission]),
        ]);
        const count = (type: ledger.ItemEvent["type"]): number => events.filter((event) => event.type === type).length;
        expect(submissions.flatMap(({ revisions }) => revisions)).toHaveLength(count("item-revised"));
        expect(submissions.flatMap(({ approvals }) => approvals)).toHaveLength(count("item-approved"));
        const objections = submissions.flatMap(({ notice }) => notice?.objections ?? []);
        expect(objections).toHaveLength(count("item-objected"));
        expect(objections.filter(({ answer }) => answer !== undefined)).toHaveLength(count("item-objection-answered"));
      }),
    );
  });

  test("loses a report, a pause, or a request for an extension with its decision", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const last = states.at(-1)!;
        const works = worksOf(last);
        const count = (type: ledger.ItemEvent["type"]): number => events.filter((event) => event.type === type).length;
        const extensions = works.flatMap((work) => work.extensions);
        expect(works.flatMap(({ reports }) => reports)).toHaveLength(count("item-reported"));
        const begun = count("item-waiting") + count("item-deferred");
        const going = last.status === "waiting" || last.status === "deferred" ? 1 : 0;
        expect(works.flatMap(({ pauses }) => pauses)).toHaveLength(begun - going);
        expect(extensions).toHaveLength(count("item-extension-asked"));
        expect(extensions.filter(({ decision }) => decision !== undefined)).toHaveLength(
          count("item-extension-decided"),
        );
      }),
    );
  });

  test("lets whoever asked for an extension, or owns the item, grant it", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const item of states) {
          if (!("assignment" in item)) continue;
          for (const { by, decision } of item.extensions) {
            if (decision !== undefined) expect([by, item.assignment.owner]).not.toContain(decision.by);
          }
        }
      }),
    );
  });

  test("moves the first due moment, or gives an item a present one that is earlier", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        states.forEach((item, index) => {
          const before = states[index - 1];
          const first = before && ledger.firstDue(before);
          if (first !== undefined) expect(ledger.firstDue(item)).toBe(first);
          const present = ledger.currentDue(item);
          if ("assignment" in item && item.assignment.due !== undefined)
            expect(present! >= item.assignment.due).toBe(true);
        });
      }),
    );
  });

  test("changes the verdict on time of a closed item, or how many days it is late, as days go by", () => {
    fc.assert(
      fc.property(walks, fc.nat(1_000), ({ states }, days) => {
        for (const item of states) {
          if (item.status !== "closed") continue;
          const later = addDays(item.updated.on, days);
          expect(ledger.timeliness(item, later)).toBe(ledger.timeliness(item, item.updated.on));
          expect(ledger.daysLate(item, { asOf: later })).toEqual(ledger.daysLate(item, { asOf: item.updated.on }));
        }
      }),
    );
  });
});

describe("possible steps", () => {
  test("says no exactly when every input by that actor on that day is refused, with the step's own code", () => {
    fc.assert(
      fc.property(
        walks,
        anAttempt,
        fc.constantFrom(...ACTORS),
        fc.integer({ min: -3, max: 5 }),
        ({ states }, next, actor, days) => {
          for (const item of states) {
            const on = addDays(item.updated.on, days);
            const answer = ledger
              .possibleSteps(item, { actor, ...doneOn(on, next.hour), ...signOffOf(item) })
              .find(({ step }) => step === next.step);
            const tried = attemptStep(item, on, { ...next, actor });
            expect(answer).toEqual(
              tried.ok
                ? { step: next.step, possible: true }
                : { step: next.step, possible: false, refusal: tried.refusal },
            );
          }
        },
      ),
    );
  });

  test("says no to every step, with the step's own code, where who acts or when cannot be read", () => {
    fc.assert(
      fc.property(walks, anAttempt, badStamps, ({ states }, next, { actor, ...done }) => {
        const item = states.at(-1)!;
        const possible = ledger.possibleSteps(item, { actor, ...done, ...signOffOf(item) });
        expect(possible.map(({ step }) => step)).toEqual(Object.keys(ledger.ITEM_STEPS));
        for (const answer of possible) {
          expect(answer).toMatchObject({ possible: false, refusal: { code: "invalid-input" } });
        }
        const stamp = { by: actor, ...done };
        expect(ledger.report(item, { state: next.state, ...stamp })).toMatchObject({
          refusal: { code: "invalid-input" },
        });
        expect(ledger.reopen(item, { reason: "r", ...stamp })).toMatchObject({ refusal: { code: "invalid-input" } });
      }),
    );
  });

  test("every step of the table is offered in some walk and refused in some", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(walks, fc.constantFrom(0, 7), ({ states }, days) => {
        for (const item of states) {
          const on = addDays(item.updated.on, days);
          for (const actor of ACTORS) {
            const steps = ledger.possibleSteps(item, { actor, on, ...signOffOf(item) });
            for (const { step, possible } of steps) seen.add(`${step} ${String(possible)}`);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(2 * Object.keys(ledger.ITEM_STEPS).length);
  });
});

describe("a collection of items", () => {
  test("applying a batch gives what item-by-item replay gives, and leaves the old map alone", () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        const before = new Map<string, ledger.Item>();
        const after = ledger.applyEvents(
          before,
          all.flatMap(({ events }) => events),
        );
        expect(before.size).toBe(0);
        expect([...after.values()]).toEqual(all.map(({ states }) => states.at(-1)));
      }),
    );
  });

  test("only the items that a batch names are changed, as the batch leaves them", () => {
    fc.assert(
      fc.property(ledgers, (walked) => {
        const events = walked.flatMap((walk) => walk.events);
        const [begun, rest] = [events.slice(0, events.length / 2), events.slice(events.length / 2)];
        const before = ledger.applyEvents(new Map(), begun);
        const changed = ledger.changedItems(before, rest);
        expect([...changed.keys()].sort()).toEqual([...new Set(rest.map(({ item }) => String(item)))].sort());
        expect(new Map([...before, ...changed])).toEqual(ledger.applyEvents(before, rest));
      }),
    );
  });

  test("closing a case unfixed never raises the fixed rate", () => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom(...ledger.OUTCOMES.filter((o) => o !== "fixed")), (all, outcome) => {
        const items = all.map(({ states }) => states.at(-1)!);
        const asOf = "2030-01-01";
        const fixed = (list: readonly ledger.Item[]): unknown => {
          const result = ledger.summarise(list, { asOf });
          return result.ok && result.summary.overall.rates.fixed.value;
        };
        const closing = items.map((item) => {
          if (item.status !== "submitted") return item;
          const result = ledger.accept(item, { outcome, reason: "no money", by: "inspector", on: item.updated.on });
          return result.ok ? result.item : item;
        });
        expect(fixed(closing)).toBe(fixed(items));
      }),
    );
  });

  test("a returned, deferred or reopened item is still in the denominator its definition names", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(walks, ({ states }) => {
        const asOf = "2030-01-01"; // after every due moment of a walk
        for (const item of states) {
          const result = ledger.summarise([item], { asOf });
          const month = monthlyReport([item], { asOf });
          if (!result.ok || !month.ok) throw new Error("cannot be counted");
          const { closed, fixed, onTime, firstPass, afterRework } = result.summary.overall.rates;
          const submissions = "submission" in item ? [item.submission, ...item.submission.revisions] : [];
          const isReturned = submissions.some(({ returned }) => returned.length > 0);
          const isReopened = item.cycles.length > 0;
          const isRejected = worksOf(item).some(({ rejections }) => rejections.length > 0);
          for (const { denominator } of [closed, fixed]) expect(denominator).toBe(1);
          expect(onTime.denominator).toBe(ledger.firstDue(item) === undefined ? 0 : 1);
          if (isReturned || isReopened || isRejected) {
            for (const { denominator } of [firstPass, afterRework]) expect(denominator).toBe(1);
            expect(firstPass.numerator).toBe(0);
          }
          const isInWork = !["closed", "cancelled", "merged", "carried-over"].includes(item.status);
          expect(month.report.overall.reported.denominator).toBe(isInWork ? 1 : 0);
          if (isReturned) met.add("returned");
          if (isReopened) met.add("reopened");
          met.add(item.status);
        }
      }),
      { numRuns: 300 },
    );
    for (const each of ["returned", "reopened", "deferred", "waiting"]) expect(met).toContain(each);
  });

  test("every group's counts sum to the whole, and every item is in exactly one status and one verdict", () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        const result = ledger.summarise(
          all.map(({ states }) => states.at(-1)!),
          { asOf: "2030-01-01", by: ["unit"] },
        );
        if (!result.ok) throw new Error(result.refusal.message);
        const { overall, groups } = result.summary;
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        expect(sum(groups.map(({ registered }) => registered))).toBe(overall.registered);
        for (const group of [overall, ...groups]) {
          expect(sum(Object.values(group.byStatus))).toBe(group.registered);
          expect(sum(Object.values(group.byTimeliness))).toBe(group.registered);
          expect(sum(Object.values(group.byOutcome))).toBe(group.byStatus.closed);
          const left = group.byStatus.cancelled + group.byStatus.merged + group.byStatus["carried-over"];
          expect(group.daysToClose.n + group.daysOpen.n + left).toBe(group.registered);
          for (const { denominator, excluded } of Object.values(group.rates)) {
            expect(denominator + sum(excluded.map(({ count }) => count))).toBe(group.registered);
          }
        }
      }),
    );
  });
});
