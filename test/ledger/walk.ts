import * as fc from "fast-check";
import * as ledger from "answerable/ledger";
import type { Done } from "answerable";
import { addDays } from "answerable/calendar";
import { aProblem, calendar, FIRST_DAY, POLICY, signOffOf } from "./records.js";

/** Who may turn up in a walk; few enough that the same person meets their own work often. */
export const ACTORS = ["office", "wang", "li", "supervisor"] as const;

/** One attempted step: which, by whom, how many days later, with which arguments. */
export interface Attempt {
  readonly step: ledger.ItemStep;
  readonly actor: (typeof ACTORS)[number];
  readonly daysLater: number;
  /** Of the day, where the moment is known. */
  readonly hour: number | undefined;
  readonly daysToDue: number | undefined;
  readonly owner: (typeof ACTORS)[number];
  readonly outcome: ledger.Outcome;
  readonly state: ledger.ReportState;
  readonly granted: boolean;
  readonly underPolicy: boolean;
}

const STEPS = Object.keys(ledger.ITEM_STEPS) as ledger.ItemStep[];

/** The way to a closing under a policy is long, so the steps along it come up more often. */
const FORWARD = ["assign", "submit", "approve", "announce", "answerObjection", "accept"] as const;

const attempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<ledger.ItemStep>(...FORWARD) },
    { weight: 2, arbitrary: fc.constantFrom<ledger.ItemStep>(...STEPS) },
  ),
  actor: fc.constantFrom(...ACTORS),
  daysLater: fc.integer({ min: 0, max: 7 }),
  hour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined }),
  daysToDue: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  owner: fc.constantFrom(...ACTORS),
  outcome: fc.constantFrom(...ledger.OUTCOMES),
  state: fc.constantFrom(...ledger.REPORT_STATES),
  granted: fc.boolean(),
  underPolicy: fc.constantFrom(true, true, false),
});

/** A walk of allowed steps: the item after each of them, and the events. */
export interface Walk {
  readonly states: readonly ledger.Item[];
  readonly events: readonly ledger.ItemEvent[];
}

type Answer = ReturnType<(typeof ledger)[ledger.ItemStep]>;

/** Makes the words of each attempt others than the last: the same twice is one thing sent twice. */
function countOf(item: ledger.Item, list: "reports" | "lookBacks"): number {
  if (list === "reports") return "reports" in item ? item.reports.length : 0;
  return "lookBacks" in item ? item.lookBacks.length : 0;
}

/** The day, and the moment where it is known. */
export function doneOn(on: string, hour: number | undefined): Done {
  return hour === undefined ? { on } : { on, at: `${on}T${String(hour).padStart(2, "0")}:00:00+08:00` };
}

/** Tries one step with arguments that are in order. */
export function attemptStep(item: ledger.Item, on: string, { step, actor, hour, ...more }: Attempt): Answer {
  const stamp = { by: actor, ...doneOn(on, hour) };
  switch (step) {
    case "assign": {
      const due = more.daysToDue === undefined ? {} : { due: addDays(on, more.daysToDue) };
      return ledger.assign(item, { owner: more.owner, ...due, ...stamp }, more.underPolicy ? { policy: POLICY } : {});
    }
    case "report":
      return ledger.report(item, { state: more.state, note: `word ${countOf(item, "reports")}`, ...stamp });
    case "askExtension": {
      const present = ledger.currentDue(item) ?? on;
      return ledger.askExtension(item, {
        due: addDays(present < on ? on : present, 1 + (more.daysToDue ?? 0)),
        reason: "the part is late",
        ...stamp,
      });
    }
    case "decideExtension":
      return ledger.decideExtension(item, { granted: more.granted, reason: "as the office found", ...stamp });
    case "wait": {
      const expected = more.daysToDue === undefined ? {} : { expected: addDays(on, more.daysToDue) };
      return ledger.wait(item, { body: "the power company", reason: "a new line", ...expected, ...stamp });
    }
    case "defer":
      return ledger.defer(item, {
        reason: "the budget is next year's",
        until: addDays(on, more.daysToDue ?? 0),
        ...stamp,
      });
    case "resume":
      return ledger.resume(item, { reason: "the line is there", ...stamp });
    case "submit":
      return ledger.submit(item, { evidence: [{ id: "e", description: "seen on site" }], ...stamp });
    case "accept":
      return ledger.accept(
        item,
        { outcome: more.outcome, reason: "as the commission found", unit: "supervision", ...stamp },
        signOffOf(item),
      );
    case "transfer":
      return ledger.transfer(item, {
        unit: item.unit === "works" ? "water" : "works",
        reason: "it is theirs",
        ...stamp,
      });
    case "cancel":
      return ledger.cancel(item, { reason: "the tenants do not want it", ...stamp });
    case "mergeInto":
      return ledger.mergeInto(item, { into: "it-0-of-another-ledger", reason: "the same lift", ...stamp });
    case "carryOver":
      return ledger.carryOver(item, { campaign: "next-year", reason: "no budget", ...stamp });
    case "revise": {
      const number = item.status === "submitted" ? item.submission.revisions.length : 0;
      return ledger.revise(item, { evidence: [{ id: `e-${number}`, description: "seen again" }], ...stamp });
    }
    case "approve": {
      const next = item.status === "submitted" ? ledger.nextLevel(item, POLICY) : undefined;
      return ledger.approve(item, { level: next?.id ?? "county", unit: "supervision", ...stamp }, signOffOf(item));
    }
    case "announce":
      return ledger.announce(item, { place: "the board", ...stamp }, { calendar, ...signOffOf(item) });
    case "objectTo": {
      const number = item.status === "announced" ? item.submission.notice.objections.length : 0;
      return ledger.objectTo(item, { id: `o-${number}`, text: "it still leaks", ...stamp });
    }
    case "answerObjection": {
      const objections = item.status === "announced" ? item.submission.notice.objections : [];
      const open = objections.find(({ answer }) => answer === undefined);
      return ledger.answerObjection(item, { objection: open?.id ?? "o", text: "it was seen to", ...stamp });
    }
    case "returnEvidence": {
      const [proof] = item.status === "submitted" ? item.submission.evidence : [];
      return ledger.returnEvidence(item, { evidence: proof?.id ?? "e", reason: "of another lift", ...stamp });
    }
    case "lookBack": {
      const isFixed = item.status === "closed" && item.acceptance.outcome === "fixed";
      const found = more.granted ? "held" : isFixed || more.underPolicy ? "rebounded" : "explained";
      const reason = `as visit ${countOf(item, "lookBacks")} found`;
      return ledger.lookBack(item, { result: found, reason, ...stamp });
    }
    case "reject":
      return ledger.reject(item, { reason: "half of it is missing", ...stamp });
    case "reopen":
      return ledger.reopen(item, { reason: "it broke again", ...stamp });
  }
}

const ENDED: readonly ledger.ItemStatus[] = ["cancelled", "merged", "carried-over"];

/** Takes the step and the actor the attempt names, or else the first step on the way to a closing that anybody may take. */
function anAllowedStep(item: ledger.Item, attempt: Attempt): Extract<Answer, { ok: true }> {
  const on = addDays(item.updated.on, attempt.daysLater);
  const before = item.updated.at;
  // An hour of the same day may be before the last step; then the moment is not said.
  const hour = attempt.daysLater === 0 && before !== undefined ? undefined : attempt.hour;
  const first = ACTORS.indexOf(attempt.actor);
  const actors = [...ACTORS.slice(first), ...ACTORS.slice(0, first)];
  for (const step of [attempt.step, ...FORWARD, ...STEPS]) {
    for (const actor of actors) {
      const result = attemptStep(item, on, { ...attempt, step, actor, hour });
      if (result.ok) return result;
    }
  }
  throw new Error(`no step is allowed to anybody for an item that is ${item.status}`);
}

/** Begins an item and takes an allowed step for each attempt. */
function walkOf(attempts: readonly Attempt[], id = "it-1", unit = "works"): Walk {
  const begun = ledger.register(aProblem(), { id, unit, handling: "time-limited", by: "office", on: FIRST_DAY });
  if (!begun.ok) throw new Error(begun.refusal.message);
  const states: ledger.Item[] = [begun.item];
  const events: ledger.ItemEvent[] = [begun.event];
  let item: ledger.Item = begun.item;
  for (const next of attempts) {
    // Whatever left the ledger is at its end.
    if (ENDED.includes(item.status)) break;
    const result = anAllowedStep(item, next);
    item = result.item;
    states.push(item);
    events.push(result.event);
  }
  return { states, events };
}

/** What is tried at each turn of a walk. */
const attempts = fc.array(attempt, { minLength: 1, maxLength: 40 });
/** One walk. */
export const walks = attempts.map((list) => walkOf(list));
/** A ledger of several items of several units, each walked on its own. */
export const ledgers = fc
  .array(fc.tuple(attempts, fc.constantFrom("works", "water", "schools")), { maxLength: 12 })
  .map((lists) => lists.map(([list, unit], index) => walkOf(list, `it-${index}`, unit)));
/** Who acts or when, with one thing in it that cannot be read. */
export const badStamps = fc.constantFrom<{ readonly actor: string; readonly on: string; readonly at?: string }>(
  { actor: "", on: "2020-01-02" },
  { actor: "office\u0000", on: "2020-01-02" },
  { actor: "office", on: "2014-13-99" },
  { actor: "office", on: "yesterday" },
  { actor: "office", on: "2020-01-02", at: "10:00" },
  { actor: "office", on: "2020-01-02", at: "2020-01-02T10:00:00" },
  { actor: "office", on: "2020-01-02", at: "2014-01-02T10:00:00Z" },
);
/** One attempt on its own. */
export const anAttempt = attempt;
