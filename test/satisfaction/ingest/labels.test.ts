import { expect, test } from "vitest";
import { LINE_REFUSALS } from "answerable/satisfaction/ingest";
import { LINE_REFUSAL_LABELS } from "answerable/satisfaction/ingest/labels";

test("every refusal of a line has words of its own in both languages", () => {
  expect(Object.keys(LINE_REFUSAL_LABELS)).toEqual([...LINE_REFUSALS]);
  for (const { en, "zh-CN": chinese } of Object.values(LINE_REFUSAL_LABELS)) {
    expect(en).toMatch(/^[a-z ]+$/);
    expect(chinese).toMatch(/^\p{Script=Han}+$/u);
  }
});
