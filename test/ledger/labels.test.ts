import { expect, test } from "vitest";
import * as ledger from "answerable/ledger";
import * as labels from "answerable/ledger/labels";
import * as lookBackLabels from "answerable/ledger/look-back/labels";
import * as sheetLabels from "answerable/ledger/sheet/labels";

test.each<[readonly string[], object]>([
  [ledger.ITEM_STATUSES, labels.ITEM_STATUS_LABELS],
  [Object.keys(ledger.ITEM_STEPS), labels.ITEM_STEP_LABELS],
  [ledger.OUTCOMES, labels.OUTCOME_LABELS],
  [ledger.REPORT_STATES, labels.REPORT_STATE_LABELS],
  [ledger.TIMELINESS, labels.TIMELINESS_LABELS],
  [ledger.HANDLINGS, labels.HANDLING_LABELS],
  [ledger.SCOPES, labels.SCOPE_LABELS],
  [ledger.SUPERVISIONS, labels.SUPERVISION_LABELS],
  [ledger.OPINION_STATUSES, labels.OPINION_STATUS_LABELS],
  [ledger.SET_ASIDE_OUTCOMES, labels.SET_ASIDE_OUTCOME_LABELS],
  [ledger.REPLY_WAYS, labels.REPLY_WAY_LABELS],
  [ledger.COMMENT_POSITIONS, labels.COMMENT_POSITION_LABELS],
  [ledger.ORIGINS, labels.ORIGIN_LABELS],
  [ledger.POLICY_FAULTS, labels.POLICY_FAULT_LABELS],
  [ledger.LOOK_BACK_RESULTS, labels.LOOK_BACK_RESULT_LABELS],
])("every code of %j has words", (codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
});

test.each(Object.entries({ ...labels, ...lookBackLabels, ...sheetLabels }))(
  "%s has words of its own for every code, in both languages",
  (_, words) => {
    for (const language of ["en", "zh-CN"] as const) {
      const texts = Object.values(words).map((label: Record<typeof language, string>) => label[language]);
      expect(new Set(texts).size).toBe(texts.length);
    }
    for (const label of Object.values(words)) {
      expect(label["zh-CN"]).toMatch(/^[\p{Script=Han}，、]+$/u);
      expect(label.en).toMatch(/^[a-z', -]+$/);
    }
  },
);
