import type { AdmissionRules } from "../../commitment/index.js";
import { secondary } from "../campaigns/sources.js";

const CONNECTIVES = ["并", "同时", "以及", "；", ";", " and ", " as well as "];

/**
 * What a commitment needs for anybody to supervise it: a measure, a base figure, a date, one action, and nothing that others have
 * not agreed to.
 *
 * A measure, a base figure and a date are asked for because a promise of reception costs “lower than last year” without a
 * base figure was found to be beyond supervision (China, 2011 to 2014); the other rules are this library's own reading of the same.
 *
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#superviseable}
 */
export const superviseable: AdmissionRules = {
  id: "superviseable",
  version: 1,
  label: { en: "What can be supervised", "zh-CN": "可监督的承诺" },
  sources: [secondary("Criticism of vague public commitments, China, 2011 to 2014")],
  measure: "error",
  baseline: "error",
  due: "error",
  oneAction: { severity: "warning", connectives: CONNECTIVES },
  ownPower: "error",
};

/**
 * The numbers of pledges asked for in the campaign of 2010 to 2012 (创先争优): not fewer than ten of an organisation, two to five of
 * a member.
 *
 * Both numbers come from rules of single places, not of the whole campaign: a district of Wuhan published 920 pledges of 653
 * organisations, 1.41 each, and 25,638 of 23,625 members, 1.09 each (汉网, 7 September 2010).
 *
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#strivingForExcellenceNumbers}
 */
export const strivingForExcellenceNumbers: AdmissionRules = {
  id: "striving-for-excellence-numbers",
  version: 1,
  label: { en: "How many pledges, 2010 to 2012", "zh-CN": "创先争优承诺条数" },
  sources: [secondary("Rules of two counties in the campaign, 2010 to 2012")],
  perMaker: [
    { maker: "unit", least: 10, severity: "error" },
    { maker: "person", least: 2, most: 5, severity: "error" },
  ],
};

/**
 * The number of pledges of an organ of a district of Wuhan in 2010: one or two real things (实事) for one community.
 *
 * Only its pledges to that community are counted, so these are the ones to hand to `admission`.
 */
export const wuhanRealThings2010: AdmissionRules = {
  id: "wuhan-real-things-2010",
  version: 1,
  label: { en: "Real things for one community, Wuhan 2010", "zh-CN": "武汉机关为社区办实事（2010年）" },
  sources: [secondary("汉网 on public commitments in the districts of Wuchang and Jianghan, Wuhan, 7 September 2010")],
  perMaker: [{ maker: "unit", least: 1, most: 2, severity: "error" }],
};
