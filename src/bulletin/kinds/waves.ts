import type { Label } from "../../core/index.js";
import type { GroupResult, QuestionResult, RateEstimate, Scores } from "../../satisfaction/index.js";
import { UNCOMPARABLE_LABELS, WITHHELD_LABELS } from "../../satisfaction/labels.js";
import type { OutsideWords } from "../figure.js";
import { nameOf } from "./kind.js";
import type { WaveReport } from "./wave-options.js";

/** What a group is of: a unit, a class, a channel, or all together. */
export type Group = Pick<GroupResult, "unit" | "class" | "channel">;

/** Lists the groups of all waves, each once. */
export function groupsOf({ waves }: WaveReport): readonly Group[] {
  const named = waves.flatMap(({ scores }) => scores.groups).map((group) => [keyOf(group), group] as const);
  return [...new Map(named).values()];
}

/** Lists the questions that a group was asked in any wave, each once. */
export function questionsOf({ waves }: WaveReport, group: Group): readonly string[] {
  const asked = waves.flatMap(({ scores }) => groupIn(scores, group)?.questions ?? []);
  return [...new Set(asked.map(({ question }) => question))];
}

/** Finds what a wave says of a group. */
export function groupIn(scores: Scores, group: Group): GroupResult | undefined {
  return scores.groups.find((each) => keyOf(each) === keyOf(group));
}

/** Lists the rates that a question shows in any wave, by their ids. */
export function ratesOf(results: readonly (QuestionResult | undefined)[]): ReadonlyMap<string, RateEstimate> {
  const shown = results.flatMap((result) => (result?.status === "shown" ? result.rates : []));
  return new Map(shown.map((each) => [each.rate.definition.id, each]));
}

function keyOf({ unit, class: evaluators, channel }: Group): string {
  return JSON.stringify([unit, evaluators, channel]);
}

/** What a group is called. */
export function groupName({ unit, class: evaluators, channel }: Group, { names }: WaveReport): OutsideWords {
  if (unit !== undefined && evaluators === undefined && channel === undefined) return nameOf(unit, names);
  const parts = [unit, evaluators, channel].flatMap((each) => each ?? []);
  return parts.length === 0 ? ALL : parts.join(" · ");
}

const ALL: Label = { en: "all together", "zh-CN": "合计" };

/** What a question asks, or its id. */
export function questionName(question: string, { questions }: WaveReport): OutsideWords {
  return nameOf(question, questions);
}

const REASONS: Readonly<Record<string, Label>> = { ...WITHHELD_LABELS, ...UNCOMPARABLE_LABELS };

/** Says why something is withheld, in the words for its code. */
export function reasonOf({ code, message }: { readonly code: string; readonly message: string }): Label {
  return (Object.hasOwn(REASONS, code) ? REASONS[code] : undefined) ?? { en: message, "zh-CN": message };
}
