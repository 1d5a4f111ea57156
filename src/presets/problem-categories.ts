import type { Labels } from "../core/index.js";
import type { Source } from "../rules/index.js";
import { listedCodes, type CodeList } from "./code-list.js";

/** One of the four winds (四风). */
export type FourWind = "formalism" | "bureaucratism" | "hedonism" | "extravagance";
/** A category of problems in a mass-line campaign: one of the four winds, or what was looked for beside them. */
export type MassLineCategory = FourWind | "vital-interests" | "last-mile";

const source: Source = {
  kind: "seed",
  citation: "Model documents on the mass-line campaign of 2013 and 2014 (seed 002)",
};

const FOUR_WINDS: Labels<FourWind> = {
  formalism: { en: "formalism", "zh-CN": "形式主义" },
  bureaucratism: { en: "bureaucratism", "zh-CN": "官僚主义" },
  hedonism: { en: "hedonism", "zh-CN": "享乐主义" },
  extravagance: { en: "extravagance", "zh-CN": "奢靡之风" },
};

/**
 * The four winds (四风) as categories of problems; a water bureau numbered its problems within each.
 *
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#fourWinds}
 */
export const fourWinds: CodeList<FourWind> = {
  id: "four-winds",
  label: { en: "The four winds", "zh-CN": "四风" },
  source,
  codes: listedCodes(FOUR_WINDS),
};

/**
 * The categories under which a county bureau drew up its 18 problems: the four winds, the interests that touch
 * people most closely (群众切身利益), and the “last mile” of serving them (联系服务群众“最后一公里”).
 */
export const massLineCategories: CodeList<MassLineCategory> = {
  id: "mass-line",
  label: { en: "The four winds, people's vital interests and the last mile", "zh-CN": "四风、切身利益和“最后一公里”" },
  source,
  codes: listedCodes({
    ...FOUR_WINDS,
    "vital-interests": { en: "people's vital interests", "zh-CN": "群众切身利益" },
    "last-mile": { en: "the last mile of reaching and serving people", "zh-CN": "联系服务群众“最后一公里”" },
  }),
};
