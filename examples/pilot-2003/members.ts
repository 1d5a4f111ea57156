import { memberDecider, type MemberEvent } from "answerable/campaign/members";
import { rate, type RateDefinition } from "answerable/figures";
import { factOf } from "answerable/rules";
import { eventsOf, type Command } from "./event-store.js";
import { ACCEPTED } from "./procedure.js";
import { plan } from "./plan.js";
import type { AnalysisRecord, MemberRecord } from "./records.js";
import { DAYS, TURNS } from "./scenario.js";

const SATISFIED: RateDefinition = {
  id: "analysis-satisfied",
  label: { en: "ballots satisfied with the member's analysis", "zh-CN": "对个人党性分析材料的满意率" },
  numerator: { en: "ballots of those satisfied", "zh-CN": "满意票" },
  denominator: { en: "ballots cast", "zh-CN": "收回的评议票" },
};

const decider = memberDecider(plan);

/** Lets a member pass in turn: what the member wrote is voted on and judged, as often as it takes (回炉). */
export function passInTurn(record: MemberRecord): readonly MemberEvent[] {
  return eventsOf(decider, commands(record));
}

function* commands({ id, unit, cadre, analyses }: MemberRecord): Generator<Command> {
  yield { type: "enrol", id, unit, meta: { cadre }, by: `${unit}-office`, on: DAYS.letters };
  for (const [index, analysis] of analyses.entries()) {
    const turn = TURNS[index];
    if (turn === undefined) throw new RangeError(`member "${id}" wrote more analyses than there were turns`);
    yield* turnOf({ id, unit }, analysis, turn);
  }
}

function* turnOf(
  { id, unit }: Pick<MemberRecord, "id" | "unit">,
  { satisfied, ballots, grade }: AnalysisRecord,
  { written, votedOn, judged }: (typeof TURNS)[number],
): Generator<Command> {
  const words = "(generated) what the member found in the way of fulfilling what is asked of members";
  yield { type: "giveStatement", step: "analysis", words, by: id, on: written };
  const found = factOf(rate(SATISFIED, { numerator: satisfied, denominator: ballots }));
  yield { type: "giveStatement", step: "appraisal", facts: { [SATISFIED.id]: found }, by: "tellers", on: votedOn };
  const reason = grade === ACCEPTED ? {} : { reason: "(generated) it stays on the surface, and few are satisfied" };
  yield { type: "grade", grade, ...reason, by: `${unit}-branch`, on: judged };
}
