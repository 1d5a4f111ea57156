import { must } from "answerable";
import * as commitment from "answerable/commitment";

/** The day on which every test pledge is proposed. */
export const FIRST_DAY = "2014-03-03";

/** What every test pledge is about, unless it says otherwise. */
export const PROPOSAL = {
  id: "pl-1",
  maker: { id: "logistics", kind: "unit", name: "logistics office" },
  kind: "collective",
  statement: "eight canteens rebuilt by the end of the year",
  measure: { unit: "canteens", baseline: 0, target: 8 },
  due: "2014-12-31",
  by: "office",
  on: FIRST_DAY,
} as const satisfies Parameters<typeof commitment.propose>[0];

/** A proof of the work done. */
export const EVIDENCE = [
  { id: "handover", description: "handover protocol of the canteens", effectiveOn: "2014-11-20" },
];

/** A pledge given in public; `changes` are those of its proposal. */
export function aPublishedPledge(
  changes: Partial<Parameters<typeof commitment.propose>[0]> = {},
): commitment.PublishedPledge {
  const { pledge } = must(commitment.propose({ ...PROPOSAL, ...changes }));
  const approved = must(commitment.review(pledge, { verdict: "approved", by: "party committee", on: "2014-03-06" }));
  return must(commitment.publish(approved.pledge, { place: "notice board", by: "office", on: "2014-03-10" })).pledge;
}

/** A published pledge with one report. */
export function aReportedPledge(
  progress: commitment.Progress = { state: "measured", achieved: 8 },
  pledge: commitment.Pledge = aPublishedPledge(),
): commitment.ReportedPledge {
  return must(commitment.report(pledge, { progress, evidence: EVIDENCE, by: "wang", on: "2014-12-20" })).pledge;
}

/** One pledge in each status, with the events of a life that passed through all of them. */
export function aLife(): {
  pledges: Record<commitment.PledgeStatus, commitment.Pledge>;
  events: commitment.PledgeEvent[];
} {
  const { id, maker, kind, ...text } = PROPOSAL;
  const committee = { by: "party committee" };
  const first = must(commitment.propose({ ...PROPOSAL, measure: undefined, statement: "better canteens" }));
  const back = must(
    commitment.review(first.pledge, {
      verdict: "returned",
      reasons: ["how many canteens?"],
      ...committee,
      on: "2014-03-04",
    }),
  );
  const second = must(commitment.repropose(back.pledge, { ...text, on: "2014-03-05" }));
  const passed = must(commitment.review(second.pledge, { verdict: "approved", ...committee, on: "2014-03-06" }));
  const shown = must(commitment.publish(passed.pledge, { place: "notice board", by: "office", on: "2014-03-10" }));
  const begun = must(commitment.begin(shown.pledge, { by: "office", on: "2014-03-20" }));
  const told = must(
    commitment.report(begun.pledge, {
      progress: { state: "measured", achieved: 8 },
      evidence: EVIDENCE,
      by: "wang",
      on: "2014-12-20",
    }),
  );
  const rated = must(
    commitment.evaluate(told.pledge, { evaluator: "leader", verdict: "kept", by: "secretary", on: "2014-12-28" }),
  );
  const ended = must(commitment.settle(rated.pledge, { verdict: "kept", by: "supervisor", on: "2014-12-31" }));
  return {
    pledges: {
      proposed: first.pledge,
      returned: back.pledge,
      approved: passed.pledge,
      published: shown.pledge,
      "in-performance": begun.pledge,
      reported: told.pledge,
      evaluated: rated.pledge,
      settled: ended.pledge,
    },
    events: [first, back, second, passed, shown, begun, told, rated, ended].map(({ event }) => event),
  };
}
