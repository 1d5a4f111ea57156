import { deepFreeze, type Label } from "../core/index.js";
import type { SignOffPolicy } from "../ledger/index.js";
import type { Condition, Source } from "../rules/index.js";
import { secondary } from "./campaigns/sources.js";

/** A sign-off policy as it was used, with its source. */
export interface NamedPolicy {
  readonly policy: SignOffPolicy;
  readonly source: Source;
}

/** No source says how many pieces of evidence a submission needs; none asks for an item to be closed on nothing. */
const leastEvidence = 1;

function words(en: string, zh: string): Label {
  return { en, "zh-CN": zh };
}

function policyOf(
  id: string,
  label: Label,
  source: Source,
  rest: Pick<SignOffPolicy, "levels" | "barred" | "notice" | "satisfaction">,
): NamedPolicy {
  return deepFreeze({ policy: { id, version: 1, label, leastEvidence, ...rest }, source });
}

function isTrue(fact: string): Condition {
  return { fact, comparison: "equals", value: true };
}

/**
 * Struck off only after the superior's department has inspected and passed the item; what fails gets an opinion and a new day
 * (Quanzhou, 2015). Unverified.
 */
export const superiorInspection2015: NamedPolicy = /* @__PURE__ */ policyOf(
  "superior-inspection-2015",
  words("inspected by the superior's department", "上级部门验收销号"),
  secondary("Pages on the rectification ledger of Quanzhou in 2015"),
  {
    levels: [{ id: "department", label: words("department concerned of the superior", "上级有关部门") }],
    barred: ["unit"],
  },
);

/**
 * The supervision group checks the slip and the masses return it (组织开单、党员接单、督导组核单、群众回单; Jinggangshan, 2014).
 *
 * The fact `massesReturnedSatisfied` says whether those whom the matter touches returned the slip as satisfied.
 */
export const returnSlip2014: NamedPolicy = /* @__PURE__ */ policyOf(
  "return-slip-2014",
  words("checked by the supervision group and returned by the masses", "督导组核单、群众回单"),
  {
    kind: "press",
    citation: "Slips of rectification in Jinggangshan, 2014",
    url: "http://xibaipo.com/news2007/News/tgjx/141111173453F620C7E87JEJE3708A03.html",
  },
  {
    levels: [{ id: "supervision-group", label: words("supervision group", "督导组") }],
    barred: ["unit"],
    satisfaction: isTrue("massesReturnedSatisfied"),
  },
);

/**
 * Only what was done well and is rated well is struck off; the number stays on otherwise (挂号、复号、销号; Liucheng, 2016).
 *
 * Which rating is good the source does not say.
 *
 * @param parameters - `satisfaction`: what people must say for an item to be struck off
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#sign-off}
 */
export function numberStays2016({ satisfaction }: { readonly satisfaction: Condition }): NamedPolicy {
  const source: Source = {
    kind: "official",
    citation: "Liucheng county on numbers put on, kept and struck off, July 2016",
    url: "http://lzdj.gov.cn/gxfzz/lcx/lcx_lczg/201607/t20160705_888327.html",
  };
  return policyOf("number-stays-2016", words("struck off when rated well", "满意方可销号"), source, {
    levels: [],
    barred: ["unit"],
    satisfaction,
  });
}

/**
 * A number that stays until the masses are satisfied (Xixia, 2014). Unverified.
 *
 * The fact is `massesSatisfied`. An item not struck off in time is named in public there, which is a consequence and no part of signing off.
 */
export const untilSatisfied2014: NamedPolicy = /* @__PURE__ */ policyOf(
  "until-satisfied-2014",
  words("the number stays until the masses are satisfied", "群众不满意不销号"),
  secondary("Pages on the rectification ledger of Xixia in 2014"),
  { levels: [], barred: ["unit"], satisfaction: isTrue("massesSatisfied") },
);

/**
 * Three checks, each by another person, of which any may send the item back (a bank's register of rectification). Unverified.
 *
 * Who checks the source text does not say: the levels are its first, second and third check, and nobody of the unit is among them.
 */
export const threeChecks: NamedPolicy = /* @__PURE__ */ policyOf(
  "three-checks",
  words("checked three times", "三级审核销号"),
  secondary("The source text of a bank's register of rectification"),
  {
    levels: [
      { id: "check-1", label: words("first check", "一级审核") },
      { id: "check-2", label: words("second check", "二级审核") },
      { id: "check-3", label: words("third check", "三级审核") },
    ],
    barred: ["unit", "lower-level"],
  },
);

/**
 * Each level checks the one below again and concludes, the city's group last (Yixing, 2021).
 *
 * Which levels there are below the city's group the source does not say.
 *
 * @param parameters - `below`: the levels below the city's group, from the lowest up
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#sign-off}
 */
export function levelByLevel2021({ below }: { readonly below: SignOffPolicy["levels"] }): NamedPolicy {
  return policyOf(
    "level-by-level-2021",
    words("checked again level by level", "逐级复核销号"),
    {
      kind: "official",
      citation: "Yixing's rules on the rectification of environmental problems (宜政发〔2021〕278号)",
      url: "http://yixing.gov.cn/doc/2022/03/31/1031420.shtml",
    },
    {
      levels: [...below, { id: "city-group", label: words("city's rectification group", "市整改专班") }],
      barred: ["unit", "lower-level"],
    },
  );
}

/**
 * Application, check on the spot, review and signature, public notice (提交申请、现场核查、审核签字、公示反馈; Huangshan, 2022).
 *
 * How long the notice lasts the source does not say, nor is it known here which five criteria it asks for.
 *
 * @param parameters - `workdays`: of the public notice, from 1
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#sign-off}
 */
export function checkAndNotice2022({ workdays }: { readonly workdays: number }): NamedPolicy {
  return policyOf(
    "check-and-notice-2022",
    words("checked on the spot, signed, and announced", "现场核查、审核签字、公示"),
    {
      kind: "official",
      citation: "Huangshan on striking off problems found by environmental inspection, 2022",
      url: "https://sthjj.huangshan.gov.cn/wrfz/ssthjbhdc/9066839.html",
    },
    {
      levels: [
        { id: "on-the-spot", label: words("check on the spot", "现场核查") },
        { id: "signature", label: words("review and signature", "审核签字") },
      ],
      barred: ["unit"],
      notice: { workdays },
    },
  );
}

/**
 * Criteria for the rectification of what inspections found, all of which must hold, and an inspection that is open to the public (Anhui,
 * 2019).
 *
 * The facts are `measuresCarriedOut`, `illegalitiesPunished`, `effectMeetsStandards`, `likeProblemsFixed` (举一反三),
 * `rootCauseMechanism` and `openInspection`.
 */
export const openInspection2019: NamedPolicy = /* @__PURE__ */ policyOf(
  "open-inspection-2019",
  words("inspected by criteria, in public", "对标公开验收销号"),
  {
    kind: "press",
    citation: "Anhui's criteria for striking off problems of environmental inspection, 31 August 2019",
    url: "http://dashoubi.org.cn/news/zxzx/2019-08-31/99519.html",
  },
  {
    levels: [{ id: "inspection", label: words("inspection by the province or city", "省级或市级验收") }],
    barred: ["unit"],
    satisfaction: {
      all: [
        "measuresCarriedOut",
        "illegalitiesPunished",
        "effectMeetsStandards",
        "likeProblemsFixed",
        "rootCauseMechanism",
        "openInspection",
      ].map(isTrue),
    },
  },
);
