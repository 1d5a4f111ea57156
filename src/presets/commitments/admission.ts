import type { AdmissionRules } from "../../commitment/index.js";

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
  sources: [{ kind: "secondary", citation: "Criticism of vague public commitments, China, 2011 to 2014" }],
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
 * organisations, 1.41 each (汉网, 7 September 2010).
 */
export const strivingForExcellenceNumbers: AdmissionRules = {
  id: "striving-for-excellence-numbers",
  version: 1,
  label: { en: "How many pledges, 2010 to 2012", "zh-CN": "创先争优承诺条数" },
  sources: [{ kind: "secondary", citation: "Rules of two counties in the campaign, 2010 to 2012" }],
  perMaker: [
    { maker: "unit", least: 10, severity: "error" },
    { maker: "person", least: 2, most: 5, severity: "error" },
  ],
};
