import { must } from "answerable";
import { freeze, type Index, type IndexDefinition } from "answerable/assessment";

/** An index of offices: what people say, and what was put right, with a cap and a veto. */
export const definition: IndexDefinition = {
  id: "offices",
  version: 1,
  label: { en: "offices", "zh-CN": "机关考核" },
  missing: "withhold",
  parts: [
    {
      kind: "indicator",
      id: "satisfaction",
      label: { en: "satisfaction", "zh-CN": "满意度" },
      weight: 0.6,
      fact: "satisfied",
      normalisation: { method: "linear", from: 0, to: 1, beyond: "refuse" },
    },
    {
      kind: "dimension",
      id: "rectification",
      label: { en: "rectification", "zh-CN": "整改" },
      weight: 0.4,
      parts: [
        {
          kind: "indicator",
          id: "fixed",
          label: { en: "items fixed", "zh-CN": "整改率" },
          weight: 0.75,
          fact: "fixed",
          normalisation: { method: "linear", from: 0.5, to: 1, beyond: "hold" },
        },
        {
          kind: "indicator",
          id: "delay",
          label: { en: "days late", "zh-CN": "超期天数" },
          weight: 0.25,
          fact: "daysLate",
          normalisation: { method: "linear", from: 30, to: 0, beyond: "hold" },
        },
      ],
    },
  ],
  limiters: [
    {
      kind: "cap",
      id: "overdue",
      label: { en: "overdue items", "zh-CN": "超期未办" },
      when: { fact: "overdue", comparison: "more-than", value: 0 },
      at: 79,
    },
    {
      kind: "veto",
      id: "yellow-card",
      label: { en: "yellow card", "zh-CN": "黄牌警示" },
      when: { fact: "cards", comparison: "at-least", value: 1 },
    },
  ],
  bands: {
    id: "grades",
    version: 1,
    range: { from: { at: 0, included: true }, to: { at: 100, included: true } },
    bands: [
      {
        grade: "good",
        label: { en: "good", "zh-CN": "好" },
        from: { at: 80, included: true },
        to: { at: 100, included: true },
      },
      { grade: "fair", from: { at: 60, included: true }, to: { at: 80, included: false } },
      { grade: "poor", from: { at: 0, included: true }, to: { at: 60, included: false } },
    ],
  },
};

/** The same index with some of its fields written otherwise. */
export function indexWith(changes: Partial<IndexDefinition> = {}): Index {
  return must(freeze({ ...definition, ...changes })).index;
}

/** Everything known, nothing limited: 0.6 · 90 + 0.4 · (0.75 · 80 + 0.25 · 100) = 88. */
export const facts = { satisfied: 0.9, fixed: 0.9, daysLate: 0, overdue: 0, cards: 0 };
