import { expect, test } from "vitest";
import { Label } from "answerable";
import * as register from "answerable/campaign/register";
import * as labels from "answerable/campaign/register/labels";

test.each(Object.entries(labels) as [string, Record<string, Label>][])("%s has words in both languages", (_, words) => {
  for (const label of Object.values(words)) expect(Label.parse(label)["zh-CN"]).toMatch(/\p{Script=Han}/u);
});

test("every code of the lists has its words, in the order of the list", () => {
  expect(Object.keys(labels.ENTRY_STATUS_LABELS)).toEqual(register.ENTRY_STATUSES);
  expect(Object.keys(labels.ENTRY_STEP_LABELS)).toEqual(Object.keys(register.ENTRY_STEPS));
  expect(Object.keys(labels.REGISTER_KEY_LABELS)).toEqual(register.REGISTER_KEYS);
  expect(Object.keys(labels.VISIT_STATE_LABELS)).toEqual(register.VISIT_STATES);
});
