import type { Label, Labels } from "../../core/index.js";
import type { RateDefinition } from "../../figures/index.js";
import type { Disposition } from "./dispositions.js";
import { RATE_TABLE, type OutcomeRate, type UndeterminedPart } from "./rate-table.js";

/** How a drawn case ended. */
export const DISPOSITION_LABELS: Labels<Disposition> = {
  interview: { en: "complete interviews", "zh-CN": "完成访问" },
  "partial-interview": { en: "partial interviews", "zh-CN": "部分完成" },
  refusal: { en: "refusals and break-offs", "zh-CN": "拒访和中断" },
  "non-contact": { en: "eligible and not reached", "zh-CN": "合格但未联系上" },
  other: { en: "eligible and not interviewed for another reason", "zh-CN": "合格但因其他原因未访" },
  "unknown-household": { en: "unknown whether a household", "zh-CN": "是否住户不明" },
  "unknown-other": { en: "unknown whether anybody is eligible", "zh-CN": "有无合格对象不明" },
  "not-eligible": { en: "not eligible", "zh-CN": "不合格" },
};

/** AAPOR's rates by their own names. */
export const OUTCOME_RATE_LABELS: Labels<OutcomeRate> = {
  rr1: { en: "response rate 1 (RR1)", "zh-CN": "应答率1（RR1）" },
  rr2: { en: "response rate 2 (RR2)", "zh-CN": "应答率2（RR2）" },
  rr3: { en: "response rate 3 (RR3)", "zh-CN": "应答率3（RR3）" },
  rr4: { en: "response rate 4 (RR4)", "zh-CN": "应答率4（RR4）" },
  rr5: { en: "response rate 5 (RR5)", "zh-CN": "应答率5（RR5）" },
  rr6: { en: "response rate 6 (RR6)", "zh-CN": "应答率6（RR6）" },
  coop1: { en: "cooperation rate 1 (COOP1)", "zh-CN": "合作率1（COOP1）" },
  coop2: { en: "cooperation rate 2 (COOP2)", "zh-CN": "合作率2（COOP2）" },
  coop3: { en: "cooperation rate 3 (COOP3)", "zh-CN": "合作率3（COOP3）" },
  coop4: { en: "cooperation rate 4 (COOP4)", "zh-CN": "合作率4（COOP4）" },
  ref1: { en: "refusal rate 1 (REF1)", "zh-CN": "拒访率1（REF1）" },
  ref2: { en: "refusal rate 2 (REF2)", "zh-CN": "拒访率2（REF2）" },
  ref3: { en: "refusal rate 3 (REF3)", "zh-CN": "拒访率3（REF3）" },
  con1: { en: "contact rate 1 (CON1)", "zh-CN": "接触率1（CON1）" },
  con2: { en: "contact rate 2 (CON2)", "zh-CN": "接触率2（CON2）" },
  con3: { en: "contact rate 3 (CON3)", "zh-CN": "接触率3（CON3）" },
};

const UNDETERMINED_WORDS: Readonly<Record<UndeterminedPart, Label>> = {
  all: { en: "; all that are undetermined", "zh-CN": "；全部是否合格不明者" },
  eligible: {
    en: "; the part of the undetermined that is taken to be eligible",
    "zh-CN": "；是否合格不明者中估计合格的部分",
  },
  none: { en: "", "zh-CN": "" },
};

function listed(dispositions: readonly Disposition[]): Label {
  const labels = dispositions.map((disposition) => DISPOSITION_LABELS[disposition]);
  return {
    en: labels.map(({ en }) => en).join("; "),
    "zh-CN": labels.map((label) => label["zh-CN"]).join("；"),
  };
}

/**
 * Says what one of AAPOR's rates counts, among which cases.
 *
 * @param id - the name of the rate
 * @example
 * {@includeCode ../../../test/satisfaction/fieldwork/examples.test.ts#outcome-rates}
 */
export function outcomeRateDefinition(id: OutcomeRate): RateDefinition {
  const { counted, among, undetermined } = RATE_TABLE[id];
  const [whole, part] = [listed(among), UNDETERMINED_WORDS[undetermined]];
  return {
    id,
    label: OUTCOME_RATE_LABELS[id],
    numerator: listed(counted),
    denominator: { en: whole.en + part.en, "zh-CN": whole["zh-CN"] + part["zh-CN"] },
  };
}
