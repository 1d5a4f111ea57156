import { expect, test } from "vitest";
import * as campaign from "answerable/campaign";
import * as labels from "answerable/campaign/labels";
import { Label } from "answerable";

const vocabularies = Object.entries(labels) as [string, Record<string, Label>][];

test.each(vocabularies)("%s has words in both languages, and no two codes share them", (_, words) => {
  for (const label of Object.values(words)) {
    expect(Label.parse(label)["zh-CN"]).toMatch(/\p{Script=Han}/u);
  }
  for (const language of ["en", "zh-CN"] as const) {
    const all = Object.values(words).map((label) => label[language]);
    expect(new Set(all).size).toBe(all.length);
  }
});

test("every code of the lists has its words, in the order of the list", () => {
  expect(Object.keys(labels.UNIT_STATUS_LABELS)).toEqual(campaign.UNIT_STATUSES);
  expect(Object.keys(labels.UNIT_STEP_LABELS)).toEqual(Object.keys(campaign.UNIT_STEPS));
  expect(Object.keys(labels.VERDICT_LABELS)).toEqual(campaign.VERDICTS);
  expect(Object.keys(labels.CARD_LABELS)).toEqual(campaign.CARDS);
  expect(Object.keys(labels.CELL_STATE_LABELS)).toEqual(campaign.CELL_STATES);
});
