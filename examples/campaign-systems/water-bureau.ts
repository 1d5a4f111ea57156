import { must, type Refusal } from "answerable";
import { chinaCalendar } from "answerable/calendar/china";
import * as campaign from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import { scheduleOf, type ScheduledPhase } from "answerable/campaign/schedule";
import { rate, type Rate, type RateDefinition } from "answerable/figures";
import { receive, type Opinion } from "answerable/ledger";
import { factOf } from "answerable/rules";
import { SCENARIO } from "./scenario.js";
import { plan } from "./water-bureau-plan.js";
import { words } from "../shared/words.js";

/** One questionnaire that was sent out, and the suggestion that came back on it, if one did. */
export interface Questionnaire {
  readonly id: string;
  readonly suggestion?: string;
}

/** A round in which the draft was laid before those whom it is for. */
export interface RoundRecord {
  readonly asked: number;
  readonly answered: number;
}

/** Generates the questionnaires, the suggestions spread evenly over them. */
export function generateQuestionnaires(): Questionnaire[] {
  const { questionnaires, suggestions } = SCENARIO.waterBureau;
  const before = (index: number): number => Math.floor((index * suggestions) / questionnaires);
  return Array.from({ length: questionnaires }, (_, index) => {
    const id = `questionnaire-${index + 1}`;
    return before(index + 1) > before(index) ? { id, suggestion: `suggestion ${before(index + 1)}` } : { id };
  });
}

/** The rounds, generated, in which comments on the draft plan were sought, and the ballot of the mobilisation meeting. */
export const ROUNDS: readonly RoundRecord[] = [
  { asked: 40, answered: 31 },
  { asked: 40, answered: 36 },
];
export const BALLOT = { cast: 90, good: 63 } as const;

const GOOD: RateDefinition = {
  id: "good",
  label: words("votes for good", "评议为“好”的票率"),
  numerator: words("ballots for good", "“好”票"),
  denominator: words("ballots cast", "收回的评议表"),
};

/** Takes in what was said, each suggestion as an opinion of its own. */
export function receiveSuggestions(questionnaires: readonly Questionnaire[]): Opinion[] {
  return questionnaires.flatMap(({ id, suggestion: text }) => {
    if (text === undefined) return [];
    const said = { id, channel: "questionnaire", anonymous: true, addressee: "water-bureau", text, on: "2014-01-20" };
    return [must(receive(said)).opinion];
  });
}

/** The work groups that stand in the plan under the office, and no other body. */
export function workGroups({ roles = [] }: campaign.Plan): readonly campaign.Role[] {
  return roles.filter(({ kind, under }) => kind === "section" && under === "office");
}

/** The planned days of the preparation beside the days on which it was begun and over. */
export function preparation(unit: campaign.Unit): ScheduledPhase {
  const { phases } = must(scheduleOf(plan, unit, { asOf: "2014-03-03", calendar: chinaCalendar }));
  const [first] = phases;
  if (first === undefined) throw new RangeError(`plan "${plan.id}" has no phase`);
  return first;
}

/** Where the preparation led to. */
export interface Preparation {
  /** What the ballot found before the work. */
  readonly baseline: Rate;
  readonly unit: campaign.Unit;
  readonly deliverable: deliverables.Deliverable;
  /** Why the party group could not agree to the draft before the last round. */
  readonly refused: readonly Refusal[];
}

/** Draws the plan up in rounds, has it agreed to, passes into the first phase, and takes the ballot that opens it. */
export function prepare(rounds: readonly RoundRecord[], { cast, good }: { cast: number; good: number }): Preparation {
  const { unit } = must(campaign.enter(plan, { unit: "water-bureau", by: "city-office", on: "2014-02-19" }));
  const content = { reference: "draft plan 1" };
  const first = must(
    deliverables.draft(plan, { id: "plan-1", kind: "plan", unit: unit.id, content, by: "papers", on: "2014-02-20" }),
  ).deliverable;
  const refused: Refusal[] = [];
  const commented = rounds.reduce<deliverables.Deliverable>((draft, round) => {
    const early = agree(draft, "2014-02-22");
    if (!early.ok) refused.push(early.refusal);
    const { deliverable } = must(deliverables.seekComments(plan, draft, comments(draft, round)));
    return must(deliverables.redraft(plan, deliverable, rewritten(deliverable))).deliverable;
  }, first);
  const deliverable = must(agree(commented, "2014-02-25")).deliverable;
  const facts = must(deliverables.deliverableFacts(plan, unit, [deliverable], { asOf: "2014-02-26" })).facts;
  const applied = must(campaign.applyForTransition(plan, unit, { by: "office", on: "2014-02-26" })).unit;
  const decision = { verdict: "pass", to: "listen", facts, by: "city-office", on: "2014-02-27" } as const;
  const begun = must(campaign.decideTransition(plan, applied, decision)).unit;
  const baseline = rate(GOOD, { numerator: good, denominator: cast });
  const ballot = { evaluation: "ballot", facts: { good: factOf(baseline) }, by: "tellers", on: "2014-02-28" };
  return { unit: must(campaign.recordEvaluation(plan, begun, ballot)).unit, deliverable, refused, baseline };
}

function agree(draft: deliverables.Deliverable, on: string): ReturnType<typeof deliverables.review> {
  return deliverables.review(plan, draft, {
    version: draft.versions.length,
    stage: "party-group",
    verdict: "agreed",
    by: "leading-group",
    on,
  });
}

/** What was said is taken into the next version, which goes down again or to the party group (几上几下). */
function rewritten({ versions }: deliverables.Deliverable): Parameters<typeof deliverables.redraft>[2] {
  return { content: { reference: `draft plan ${versions.length + 1}` }, by: "papers", on: "2014-02-22" };
}

function comments(
  { versions }: deliverables.Deliverable,
  { asked, answered }: RoundRecord,
): Parameters<typeof deliverables.seekComments>[2] {
  return {
    version: versions.length,
    circle: "county-bureaus",
    asked: { kind: "exact", value: asked },
    answered: { kind: "exact", value: answered },
    outcome: "taken into the draft",
    by: "papers",
    on: "2014-02-22",
  };
}
