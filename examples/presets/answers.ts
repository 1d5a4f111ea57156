import { must } from "answerable";
import { percentage } from "answerable/figures";
import { fiveGrades, haiyanScale, questionsOf, scales, type CodeList, type NamedScale } from "answerable/presets";
import * as satisfaction from "answerable/satisfaction";
import { count, whole } from "../satisfaction-systems/count.js";
import { words } from "../shared/words.js";

/** Eighty ballots that nobody cast, from the best grade down; where a form offers a don't-know, five more say so. */
const BALLOTS = [40, 25, 10, 4, 1];
const UNAWARE = 5;

/** Every scale; what Haiyan's two middle coefficients were is not known, and these are the example's own. */
export const SCALES: readonly NamedScale[] = [...scales, haiyanScale({ fairlyGood: 0.8, ordinary: 0.6 })];

/** What a scale makes of answers: a score or why there is none, and the rates that its source defines. */
export interface Reading {
  readonly valid: number;
  readonly score: string;
  readonly rates: readonly string[];
}

/** Counts the same ballots on a scale. */
export function onScale({ scale, rates }: NamedScale): Reading {
  const label = words("satisfaction", "满意度");
  const one = [{ id: "all", label, weight: 1 }];
  const { protocol } = must(
    satisfaction.freeze({
      id: `on-${scale.id}`,
      version: 1,
      label,
      scale,
      questions: one,
      classes: one,
      rates: [...rates],
      dontKnow: "exclude",
      minimum: 1,
    }),
  );
  const marks = scale.grades.flatMap(({ code }, index) => Array<string>(BALLOTS[index] ?? 0).fill(code));
  const unaware = scale.dontKnow === undefined ? [] : Array<string>(UNAWARE).fill("dont-know");
  const rows = [...marks, ...unaware].map((mark, index) => {
    return { id: `ballot-${index + 1}`, unit: "office", class: "all", answers: { all: mark } };
  });
  const group = whole(protocol, count(protocol, rows));
  const [question] = group.questions;
  if (question?.status !== "shown") throw new RangeError(`"${scale.id}" shows no answers`);
  return {
    valid: question.rates[0]?.rate.denominator ?? marks.length,
    score: scoreOf(group),
    rates: question.rates.map(({ rate }) => {
      const percent = percentage(rate, { decimals: 2, rounding: "plain" });
      const shown = percent === "unknown" ? percent : `${percent.value} %`;
      return `${rate.definition.label["zh-CN"]} ${rate.numerator} of ${rate.denominator}, ${shown}`;
    }),
  };
}

/** A form with equal weights, since no source gives any, filled in by twenty people whose marks are the example's own. */
export function assessByForm(form: CodeList): readonly { readonly question: string; readonly score: string }[] {
  const weights = Object.fromEntries(form.codes.map(({ code }) => [code, 1 / form.codes.length]));
  const { protocol } = must(
    satisfaction.freeze({
      id: form.id,
      version: 1,
      label: form.label,
      scale: fiveGrades.scale,
      questions: questionsOf(form, weights),
      classes: [{ id: "masses", label: words("the masses", "群众"), weight: 1 }],
      rates: [],
      dontKnow: "exclude",
      minimum: 10,
    }),
  );
  const grades = fiveGrades.scale.grades.map(({ code }) => code);
  const rows = Array.from({ length: 20 }, (_, person) => {
    const answers = form.codes.map(({ code }, item) => {
      return [code, grades[Math.floor(((person * (item + 3)) % 11) / 4)] ?? "satisfied"] as const;
    });
    return { id: `form-${person + 1}`, unit: "office", class: "masses", answers: Object.fromEntries(answers) };
  });
  const group = whole(protocol, count(protocol, rows));
  const items = group.questions.map((result) => ({
    question: form.codes.find(({ code }) => code === result.question)?.label["zh-CN"] ?? result.question,
    score: result.status === "shown" && result.score.status === "scored" ? result.score.value.toFixed(2) : "withheld",
  }));
  return [...items, { question: "on the whole", score: scoreOf(group) }];
}

function scoreOf({ score }: satisfaction.GroupResult): string {
  return score.status === "scored" ? score.value.toFixed(2) : score.refusal.code;
}
