import { must } from "answerable";
import { rate, type Rate, type RateDefinition } from "answerable/figures";
import { consolidate, receive, summarise, type ClosedItem, type ItemRates, type Outcome } from "answerable/ledger";
import { end, handOut } from "./put-right.js";
import { SCENARIO, chosenBefore, isChosen } from "./scenario.js";

/** An appeal with its item, how its handling was rated, and what the person said who was asked. */
export interface Appeal {
  readonly item: ClosedItem;
  readonly upToStandard: boolean;
  readonly satisfied: boolean | "not-reached";
}

const WAY = { unit: "bureau", office: "supervision-office", registered: "2011-03-01", due: "2011-03-16" } as const;

const REASONS: Readonly<Record<string, string>> = {
  explained: "the rule behind the matter was explained to the person",
  "not-ours": "another body's business, handed over",
};

/** 质量评定: the document says neither who rates nor among which appeals. */
const QUALITY = {
  id: "handling-up-to-standard",
  label: { en: "handling rated up to standard", "zh-CN": "质量评定" },
  numerator: { en: "appeals whose handling was up to standard", "zh-CN": "办理质量合格的诉求" },
  denominator: { en: "appeals closed", "zh-CN": "已办结的诉求" },
} as const satisfies RateDefinition;

const SATISFIED = {
  id: "satisfied-with-handling",
  label: { en: "satisfied with the handling", "zh-CN": "群众满意率" },
  numerator: { en: "people who said that they were satisfied", "zh-CN": "表示满意的群众" },
  denominator: { en: "people reached after the closing", "zh-CN": "办结后回访到的群众" },
} as const satisfies RateDefinition;

/** Makes the appeals of a year (system D): all closed, and not all of them because the matter was put right. */
export function generateAppeals({ appeals, ...counts } = SCENARIO.hotline): Appeal[] {
  return Array.from({ length: appeals }, (_, index) => {
    const among = (chosen: number): boolean => isChosen(index, chosen, appeals);
    const amongThose = (chosen: number, those: number): boolean =>
      isChosen(chosenBefore(index, those, appeals), chosen, those);
    const unfixed = amongThose(counts.notOurs, counts.unfixed) ? "not-ours" : "explained";
    return {
      item: appealItem(`appeal-${index + 1}`, among(counts.unfixed) ? unfixed : "fixed"),
      upToStandard: !among(counts.substandard),
      satisfied: among(counts.reached) ? !amongThose(counts.dissatisfied, counts.reached) : "not-reached",
    };
  });
}

function appealItem(id: string, outcome: Outcome): ClosedItem {
  const stamp = { by: WAY.office, on: WAY.registered };
  const said = { id, channel: "appeal-network", anonymous: true, text: "an appeal, generated", on: WAY.registered };
  const { opinion } = must(receive(said));
  const { problem } = must(consolidate([opinion], { id, category: "appeal", scope: "unit", ...stamp }));
  return end(handOut(problem, WAY), WAY, "2011-03-10", outcome, REASONS[outcome]);
}

/** Counts the three rates the document puts side by side, and the one it does not print: what was put right. */
export function hotlineRates(appeals: readonly Appeal[]): Pick<ItemRates, "closed" | "fixed"> & {
  readonly quality: Rate;
  readonly satisfied: Rate;
} {
  const items = appeals.map(({ item }) => item);
  const { summary } = must(summarise(items, { asOf: "2011-12-31" }));
  const asked = appeals.filter(({ satisfied }) => satisfied !== "not-reached");
  const { closed, fixed } = summary.overall.rates;
  return {
    closed,
    fixed,
    quality: rate(QUALITY, {
      numerator: appeals.filter(({ upToStandard }) => upToStandard).length,
      denominator: appeals.length,
    }),
    satisfied: rate(SATISFIED, {
      numerator: asked.filter(({ satisfied }) => satisfied === true).length,
      denominator: asked.length,
      excluded: [{ reason: "not-reached", count: appeals.length - asked.length }],
    }),
  };
}
