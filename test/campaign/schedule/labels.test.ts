import { expect, test } from "vitest";
import { Label } from "answerable";
import * as schedule from "answerable/campaign/schedule";
import * as labels from "answerable/campaign/schedule/labels";

test.each(Object.entries(labels) as [string, Record<string, Label>][])("%s has words in both languages", (_, words) => {
  for (const label of Object.values(words)) expect(Label.parse(label)["zh-CN"]).toMatch(/\p{Script=Han}/u);
});

test("every code of the lists has its words, in the order of the list", () => {
  expect(Object.keys(labels.DAY_SOURCE_LABELS)).toEqual(schedule.DAY_SOURCES);
  expect(Object.keys(labels.PHASE_STATE_LABELS)).toEqual(schedule.PHASE_STATES);
  expect(Object.keys(labels.DUE_KIND_LABELS)).toEqual(schedule.DUE_KINDS);
});
