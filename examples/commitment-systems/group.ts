import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { PUBLISHED } from "./published.js";
import { SCENARIO } from "./scenario.js";
import { give, judge, tell } from "./way.js";

const DUE = "2014-12-31";
/** The day on which the supervision group has judged all four. */
export const JUDGED = "2015-03-01";

const STATEMENTS = {
  canteens: "eight healthy canteens",
  bathhouses: "ten comfortable bathhouses",
  dormitories: "fifteen warm dormitory buildings",
  communities: "twenty-six safe communities",
} as const;
type Kind = keyof typeof STATEMENTS;

/**
 * An industrial group (system B) gives four real things in public, in the name of the whole team, and is judged on each.
 *
 * What the document prints are the targets: 8, 10, 15 and 26.
 */
export function runGroup(): commitment.SettledPledge[] {
  return (Object.keys(STATEMENTS) as Kind[]).map((kind) => {
    const { achieved, effectiveOn } = SCENARIO.group[kind];
    const pledge = lowered(promised(kind), kind);
    const report = tell(pledge, { state: "measured", achieved }, "2015-02-20", { effectiveOn });
    const isReached = commitment.progress(report) === 1;
    return isReached ? judge(report, "kept", JUDGED) : judge(report, "not-kept", JUDGED, { reason: missing(report) });
  });
}

function promised(kind: Kind): commitment.PublishedPledge {
  const { quantity } = PUBLISHED[kind];
  if (quantity.kind !== "exact") throw new Error(`the target of ${kind} is printed exactly`);
  return give(
    {
      id: kind,
      maker: { id: "leading-team", kind: "team" },
      kind: "collective",
      matter: "real-thing",
      statement: STATEMENTS[kind],
      measure: { unit: kind, baseline: 0, target: quantity.value },
      due: DUE,
    },
    "mobilisation meeting and the group's paper",
    "2013-08-01",
  );
}

/** One pledge is made smaller on the way; that it was, stays to be seen. */
function lowered(pledge: commitment.PublishedPledge, kind: Kind): commitment.Pledge {
  const scenario = SCENARIO.group[kind];
  if (!("loweredTo" in scenario) || pledge.measure === undefined) return pledge;
  const text = {
    statement: `${scenario.loweredTo} ${kind}`,
    measure: { ...pledge.measure, target: scenario.loweredTo },
    due: DUE,
  };
  const request = { text, reason: "six of them are to be torn down", by: "leading-team", on: "2014-06-01" };
  const asked = must(commitment.revise(pledge, request)).pledge;
  const decision = { verdict: "approved", reason: "seen on site", place: "the group's paper" } as const;
  return must(commitment.decideRevision(asked, { ...decision, by: "committee", on: "2014-06-10" })).pledge;
}

function missing(pledge: commitment.Pledge): string {
  const told = commitment.progress(pledge);
  return told === "unknown" ? "nobody knows how many" : `${Math.round(100 * told)} % of the way`;
}
