import { must } from "answerable";
import { assess, freeze, type Assessment, type Indicator } from "answerable/assessment";
import { counters } from "answerable/campaign";
import { summarise } from "answerable/ledger";
import { factOf, type Facts } from "answerable/rules";
import { questionnaires } from "./definitions.js";
import type { Pilot } from "./pilot.js";
import { DAYS } from "./scenario.js";
import { approval, byUnit } from "./surveys.js";

const share = { method: "linear", from: 0, to: 1, beyond: "refuse" } as const;
const indicator = (fact: string, weight: number, en: string, zh: string): Indicator => ({
  kind: "indicator",
  id: fact,
  label: { en, "zh-CN": zh },
  weight,
  fact,
  normalisation: share,
});

/**
 * An index of the units, made for this example: the article names none. The veto follows the rule of another campaign, in which
 * units that were complained about lost their eligibility for awards; here a yellow card does it.
 */
const { index } = must(
  freeze({
    id: "pilot-2003-units",
    version: 1,
    label: { en: "the unit", "zh-CN": "单位考核" },
    missing: "withhold",
    parts: [
      indicator("effect", 0.5, "respondents who find the effect good", "群众认为效果好的比率"),
      indicator("fixed", 0.5, "items fixed", "整改率"),
    ],
    limiters: [
      {
        kind: "veto",
        id: "yellow-card",
        label: { en: "yellow card", "zh-CN": "黄牌警示" },
        when: { fact: "cards", comparison: "at-least", value: 1 },
      },
    ],
    bands: {
      id: "pilot-2003-grades",
      version: 1,
      range: { from: { at: 0, included: true }, to: { at: 100, included: true } },
      bands: [
        { grade: "good", from: { at: 80, included: true }, to: { at: 100, included: true } },
        { grade: "ordinary", from: { at: 0, included: true }, to: { at: 80, included: false } },
      ],
    },
  }),
);

/** Assesses every unit by what its respondents said at the end and by what became of its own items. */
export function assessUnits({ units, surveys, ledger }: Pilot): Assessment {
  const scores = byUnit(questionnaires.effect, surveys.effect);
  const own = ledger.items.filter(({ supervision }) => supervision === "ordinary");
  const { groups } = must(summarise(own, { asOf: DAYS.end, by: ["unit"] })).summary;
  const fixed = new Map(groups.map(({ key, rates }) => [key.unit, factOf(rates.fixed)]));
  const subjects = units.map((unit): { id: string; facts: Facts } => ({
    id: unit.id,
    facts: {
      effect: factOf(approval(scores, "effect", unit.id).rate),
      fixed: fixed.get(unit.id),
      cards: counters(unit).cards,
    },
  }));
  return must(assess(index, subjects)).assessment;
}
