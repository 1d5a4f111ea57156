import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";

export type Draft = Parameters<typeof satisfaction.freezeBallotRule>[0];
export type Counts = Parameters<typeof satisfaction.verdict>[1];

const label = (en: string, chinese: string): { en: string; "zh-CN": string } => ({ en, "zh-CN": chinese });

/** A committee's vote on a report: carried by more than half of all members, and a quorum of more than half of them. */
export const draft = {
  id: "vote-on-report",
  version: 1,
  label: label("vote on a report", "对工作报告的表决"),
  choices: [
    { code: "for", label: label("for", "赞成") },
    { code: "against", label: label("against", "反对") },
    { code: "abstention", label: label("abstention", "弃权") },
  ],
  blank: "abstention",
  severalMarks: "invalid",
  quorum: [{ amount: "present", is: "more-than", part: { parts: 1, of: 2 }, of: "members" }],
  verdicts: [
    {
      code: "carried",
      label: label("carried", "通过"),
      when: [[{ amount: ["for"], is: "more-than", part: { parts: 1, of: 2 }, of: "members" }]],
    },
  ],
  otherwise: { code: "lost", label: label("not carried", "未通过") },
} satisfies Draft;

/** Freezes the draft above with changes. */
export function ruleWith(changes: Partial<Draft> = {}): satisfaction.BallotRule {
  return must(satisfaction.freezeBallotRule({ ...draft, ...changes })).rule;
}

/** 29 members, 25 of them present, 13 for, 8 against, 2 abstentions, 1 blank, 1 with several marks. */
export const counts = {
  members: 29,
  entitled: 29,
  present: 25,
  issued: 25,
  returned: 25,
  votes: { for: 13, against: 8, abstention: 2 },
  blank: 1,
  severalMarks: 1,
  invalid: 0,
} satisfies Counts;

/** A verdict of two choices on valid ballots, with a part of them for the first. */
export function share(
  code: string,
  is: satisfaction.BallotComparison,
  [parts, of]: readonly [number, number],
  base: satisfaction.BallotBase = "valid",
): Draft["verdicts"][number] {
  return { code, label: label(code, code), when: [[{ amount: ["for"], is, part: { parts, of }, of: base }]] };
}
