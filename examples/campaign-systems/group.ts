import { must, type Refusal } from "answerable";
import * as campaign from "answerable/campaign";
import { COMPANY, headOf, type CommitteeRecord } from "./committees.js";
import { plan } from "./group-plan.js";

/** The day on which everything of the link is judged, and by which it is counted. */
export const JUDGED = "2014-05-12";

/** Where the first link left the units, and the meetings that did not count. */
export interface FirstLink {
  readonly units: readonly campaign.Unit[];
  readonly refused: readonly Refusal[];
}

/** Leads every unit through the first link: entry, evaluation meeting, application, review, verdict. */
export function runFirstLink(records: readonly CommitteeRecord[]): FirstLink {
  const refused: Refusal[] = [];
  const units = records.map((record) => {
    const batch = record.id === COMPANY.id ? "company" : "committees";
    const entry = { unit: record.id, batch, by: "campaign-office", on: "2014-02-27" };
    const { unit } = must(campaign.enter(plan, entry));
    return judged(record, met(record, unit, refused));
  });
  return { units, refused };
}

/** Holds the meeting, a second time where the head of the group was missing from the first. */
function met(record: CommitteeRecord, unit: campaign.Unit, refused: Refusal[]): campaign.Unit {
  const { group, ballots, satisfied, isHeadPresent } = record;
  const meeting = { evaluation: "meeting", facts: { satisfied: satisfied / ballots }, by: "campaign-office" };
  const head = headOf(group);
  const first = campaign.recordEvaluation(plan, unit, {
    ...meeting,
    present: isHeadPresent ? [head] : ["a-deputy"],
    on: "2014-05-06",
  });
  if (first.ok) return first.unit;
  refused.push(first.refusal);
  return must(campaign.recordEvaluation(plan, unit, { ...meeting, present: [head], on: "2014-05-08" })).unit;
}

function judged({ id, group }: CommitteeRecord, unit: campaign.Unit): campaign.Unit {
  const applied = must(campaign.applyForTransition(plan, unit, { by: `${id}-office`, on: "2014-05-09" })).unit;
  const { outcome } = must(campaign.checkGate(plan, applied, {})).gate;
  const opinion = outcome === "met" ? "endorse" : "object";
  const reviewed = must(
    campaign.reviewTransition(plan, applied, { opinion, by: headOf(group), on: "2014-05-10" }),
  ).unit;
  const verdict = outcome === "met" ? "pass" : "redo";
  const decision = { to: "criticise", facts: {}, by: "campaign-office", on: JUDGED };
  return must(campaign.decideTransition(plan, reviewed, { verdict, ...decision })).unit;
}
