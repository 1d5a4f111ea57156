/**
 * Why lines of text are refused, in English and Chinese; the words for refused responses are those of `answerable/satisfaction/labels`.
 *
 * @module
 */
import type { Labels } from "../../core/index.js";
import type { LineRefusal } from "./intake.js";

/** Why a line of text is refused before anything in it is read. */
export const LINE_REFUSAL_LABELS: Labels<LineRefusal> = {
  "not-json": { en: "the line cannot be read", "zh-CN": "该行无法解析" },
  "line-too-long": { en: "the line is too long", "zh-CN": "该行过长" },
};
