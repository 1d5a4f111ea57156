import { deepFreeze } from "../core/index.js";
import type { PledgeRate, VerdictRule, VerdictVocabulary } from "./schema/index.js";
import { OPEN_STANDINGS, WAITING } from "./standings.js";

const VERDICTS = [
  {
    code: "kept",
    label: { en: "kept", "zh-CN": "已兑现" },
    needs: ["evidence", "target"],
    counts: "when-due",
    credit: 1,
  },
  {
    code: "partly-kept",
    label: { en: "partly kept", "zh-CN": "部分兑现" },
    needs: ["evidence", "reason"],
    counts: "when-due",
    credit: 0,
  },
  { code: "not-kept", label: { en: "not kept", "zh-CN": "未兑现" }, needs: ["reason"], counts: "when-due", credit: 0 },
  {
    code: "excused",
    label: { en: "excused, with explanation", "zh-CN": "因客观原因未兑现，已说明" },
    needs: ["reason", "explanation"],
    counts: "at-once",
  },
  {
    code: "withdrawn",
    label: { en: "withdrawn", "zh-CN": "已撤回" },
    needs: ["reason", "before-due"],
    counts: "at-once",
  },
  {
    code: "superseded",
    label: { en: "superseded by another", "zh-CN": "已由新承诺替代" },
    needs: ["reason", "successor", "before-due"],
    counts: "at-once",
  },
  {
    code: "carried-over",
    label: { en: "carried over", "zh-CN": "结转继续" },
    needs: ["reason", "successor"],
    counts: "when-due",
    credit: 0,
  },
] as const satisfies readonly VerdictRule[];

const JUDGED = ["kept", "partly-kept", "not-kept", "carried-over"] as const;
const DUE = [...JUDGED, ...WAITING] as const;
const ALL = [...VERDICTS.map(({ code }) => code), ...OPEN_STANDINGS];
const PUBLISHED = ALL.filter((code) => code !== "not-published" && code !== "not-approved");

const KEPT_WORDS = { en: "due pledges settled as kept", "zh-CN": "已到期并认定为“已兑现”的承诺" };
const JUDGED_WORDS = {
  en: "due pledges settled as kept, partly kept, not kept or carried over",
  "zh-CN": "已到期并认定为“已兑现”“部分兑现”“未兑现”或“结转”的承诺",
};
const DUE_WORDS = {
  en: "due pledges, neither excused, withdrawn nor superseded",
  "zh-CN": "已到期的承诺（不含已说明免责、已撤回和已替代的）",
};

const RATES = [
  {
    id: "fulfilment",
    label: { en: "fulfilment", "zh-CN": "践诺率" },
    numerator: KEPT_WORDS,
    denominator: JUDGED_WORDS,
    counts: { numerator: { standings: ["kept"] }, denominator: { standings: JUDGED } },
  },
  {
    id: "coverage",
    label: { en: "verdict coverage", "zh-CN": "认定覆盖率" },
    numerator: JUDGED_WORDS,
    denominator: DUE_WORDS,
    counts: { numerator: { standings: JUDGED }, denominator: { standings: DUE } },
  },
  {
    id: "kept-of-due",
    label: { en: "known to be kept", "zh-CN": "到期兑现率" },
    numerator: KEPT_WORDS,
    denominator: DUE_WORDS,
    counts: { numerator: { standings: ["kept"] }, denominator: { standings: DUE } },
  },
  {
    id: "kept-as-published",
    label: { en: "kept as first promised", "zh-CN": "按原承诺兑现率" },
    numerator: {
      en: "due pledges settled as kept whose text asks as much as the one first given in public",
      "zh-CN": "已到期并认定为“已兑现”、且承诺内容未降低的承诺",
    },
    denominator: JUDGED_WORDS,
    counts: { numerator: { standings: ["kept"], text: "as-published" }, denominator: { standings: JUDGED } },
  },
  {
    id: "on-time",
    label: { en: "kept on time", "zh-CN": "按期兑现率" },
    numerator: {
      en: "due pledges settled as kept that took effect by their due day",
      "zh-CN": "已到期并认定为“已兑现”、且在期限内见效的承诺",
    },
    denominator: KEPT_WORDS,
    counts: { numerator: { standings: ["kept"], timing: "on-time" }, denominator: { standings: ["kept"] } },
  },
  {
    id: "excused-share",
    label: { en: "excused", "zh-CN": "免责占比" },
    numerator: { en: "pledges settled as excused", "zh-CN": "认定为“因客观原因未兑现，已说明”的承诺" },
    denominator: {
      en: "due pledges and excused ones, neither withdrawn nor superseded",
      "zh-CN": "已到期及已说明免责的承诺（不含已撤回和已替代的）",
    },
    counts: { numerator: { standings: ["excused"] }, denominator: { standings: [...DUE, "excused"] } },
  },
  {
    id: "in-progress",
    label: { en: "in progress", "zh-CN": "践诺进行中占比" },
    numerator: { en: "published pledges not yet due, or without a due day", "zh-CN": "已公开、未到期或未定期限的承诺" },
    denominator: { en: "published pledges", "zh-CN": "已公开的承诺" },
    counts: { numerator: { standings: ["not-yet-due", "no-due"] }, denominator: { standings: PUBLISHED } },
  },
  {
    id: "published-share",
    label: { en: "published", "zh-CN": "公开率" },
    numerator: { en: "published pledges", "zh-CN": "已公开的承诺" },
    denominator: { en: "approved pledges, published or not", "zh-CN": "已审定的承诺（含未公开的）" },
    counts: {
      numerator: { standings: PUBLISHED },
      denominator: { standings: [...PUBLISHED, "not-published"] },
    },
  },
] as const satisfies readonly PledgeRate[];

/**
 * The words in which pledges are judged where an app names no others: strict, because no source gives a formula for 践诺率.
 *
 * Only `kept` counts as kept, at the whole target; a pledge that is carried over was due and not kept. Whoever has a good reason may
 * be excused, which leaves the fulfilment and shows as a share of its own; withdrawn or superseded is only what was not yet due.
 * Read `fulfilment` beside `coverage`: whatever verdicts are still to come, the fulfilment of all due pledges will lie between
 * `kept-of-due` and `kept-of-due` plus the share that `coverage` lacks.
 */
export const DEFAULT_VERDICTS = /* @__PURE__ */ deepFreeze({
  id: "default-verdicts",
  version: 1,
  label: { en: "verdicts on pledges", "zh-CN": "承诺兑现认定" },
  verdicts: VERDICTS,
  reach: { committed: 1, aspirational: 1 },
  rates: RATES,
}) satisfies VerdictVocabulary;
/** The rates of {@link DEFAULT_VERDICTS}, by their ids. */
export type DefaultRate = (typeof DEFAULT_VERDICTS)["rates"][number]["id"];
