import * as commitment from "answerable/commitment";
import { PUBLISHED } from "./published.js";
import { SCENARIO } from "./scenario.js";
import { give, judge, tell } from "./way.js";

/** The day by which the follow-up plan and the year of the four ones are judged. */
export const JUDGED = "2011-12-31";

/**
 * A township (system C) looks at what an earlier campaign left undone: each item is carried over to a pledge of the follow-up plan
 * (后续整改推进计划), and the one that is carried over counts as due and not kept.
 */
export function carryOver(): commitment.SettledPledge[] {
  return SCENARIO.carriedOver.flatMap((item) => {
    const maker = { id: "township", kind: "unit" } as const;
    const common = {
      maker,
      kind: "collective",
      matter: "real-thing",
      statement: `${item} finished`,
      serves: [item],
    } as const;
    const measure = { unit: "works", baseline: 0, target: 1 };
    const before = give({ id: `${item}-2009`, ...common, measure, due: "2010-02-28" }, "assembly", "2009-03-10");
    const later = give({ id: `${item}-2011`, ...common, measure, due: "2011-06-30" }, "assembly", "2010-07-05");
    const reason = "not finished within the campaign";
    const carried = judge(before, "carried-over", "2010-07-05", { reason, successor: later.id });
    const isFinished = (SCENARIO.finishedLater as readonly string[]).includes(item);
    const report = tell(later, { state: "measured", achieved: isFinished ? 1 : 0 }, "2011-06-29");
    const ended = isFinished
      ? judge(report, "kept", JUDGED)
      : judge(report, "not-kept", JUDGED, { reason: "the water works still wait for their pump" });
    return [carried, ended];
  });
}

/** Each member has a card and gives a visit each quarter (每季一访): a promise that is to be kept four times. */
export function visitEachQuarter(): commitment.SettledPledge[] {
  return Object.entries(SCENARIO.visits).map(([member, quarters]) => {
    const pledge: commitment.Pledge = give(
      {
        id: `visits-${member}`,
        maker: { id: member, kind: "person", name: member, post: "member of the branch" },
        kind: "personal",
        matter: "shared",
        term: "annual",
        statement: "a visit to the family I am paired with, each quarter",
        due: "2011-12-31",
        recurs: { every: 3, unit: "months", from: "2011-01-01" },
      },
      "card at the window",
      "2010-12-20",
    );
    const reported = quarters.reduce<commitment.Pledge>((told, occurrence) => {
      const on = `2011-${String(3 * occurrence - 1).padStart(2, "0")}-15`;
      return tell(told, { state: "described", account: "visited" }, on, { occurrence });
    }, pledge);
    const missed = commitment.occurrencesOn(reported, JUDGED).filter(({ state }) => state !== "kept").length;
    return missed === 0
      ? judge(reported, "kept", JUDGED)
      : judge(reported, "not-kept", JUDGED, { reason: `${missed} visits missed` });
  });
}

/** The help that the township's committee pledged to the poor, delivered in kind and in cash. */
export function helpThePoor(): commitment.Pledge {
  const { rice, oil, cash } = PUBLISHED;
  const pledge = give(
    {
      id: "pairing",
      maker: { id: "township", kind: "unit" },
      kind: "collective",
      statement: "help for those we are paired with, in kind and in cash",
      due: "2010-12-31",
    },
    "assembly",
    "2010-07-01",
  );
  const delivered: commitment.Delivery[] = [
    { form: "in-kind", what: "rice", quantity: rice.quantity },
    { form: "in-kind", what: "oil", quantity: oil.quantity },
    { form: "cash", what: "money", quantity: cash.quantity },
  ];
  return tell(pledge, { state: "described", account: "handed over in July" }, "2010-07-31", { delivered });
}
