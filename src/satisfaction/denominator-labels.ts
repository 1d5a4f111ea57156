import type { Labels } from "../core/index.js";
import type { Denominator } from "./protocol.js";

/** Among which answers a rate counts. */
export const DENOMINATOR_LABELS: Labels<Denominator> = {
  valid: { en: "valid answers", "zh-CN": "有效评价" },
  cast: { en: "answers received, valid or not", "zh-CN": "收回的全部评价" },
};
