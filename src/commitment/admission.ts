import { hasErrors, pinOf, type Finding, type Severity } from "../definitions/index.js";
import type { Admission, AdmissionCode, AdmissionRules, Pledge } from "./schema/index.js";

/**
 * Holds a pledge against rules of admission (审诺), before anybody decides on it: what it lacks for somebody to be held to it.
 *
 * Findings: `no-measure`, `no-baseline` ("lower than last year" with no base figure cannot be supervised), `no-date`,
 * `several-actions` (a connective stands in the statement; whether two things are promised is for the reviewer to read),
 * `beyond-own-power` (others have not agreed to what it depends on), `too-few-pledges` and `too-many-pledges` of the maker, and
 * `number-unknown` where that is limited and the maker's pledges are not given.
 *
 * @param pledge - the pledge, in any status
 * @param rules - what is asked, as data
 * @param pledges - the pledges of the campaign, among them those of the maker; this one may stand among them
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#admission}
 */
export function admission(pledge: Pledge, rules: AdmissionRules, pledges?: Iterable<Pledge>): Admission {
  return { rules: pinOf(rules), findings: [...textFindings(pledge, rules), ...numberFindings(pledge, rules, pledges)] };
}

/**
 * Tells whether admission rules stand against a pledge: an approval then needs its reason.
 *
 * @param admission - what was found
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#admission}
 */
export function isBarred({ findings }: Admission): boolean {
  return hasErrors(findings);
}

type Found = readonly Finding<AdmissionCode>[];

function textFindings(pledge: Pledge, { measure, baseline, due, oneAction, ownPower }: AdmissionRules): Found {
  const { dependsOn = [] } = pledge;
  const unsettled = dependsOn.find(({ agreed }) => !agreed);
  const connective = oneAction?.connectives.find((each) => standsBetween(pledge.statement, each));
  return [
    ...found(pledge.measure === undefined, measure, "no-measure", ["measure"], "what is promised is not measured"),
    ...found(
      pledge.measure?.baseline === "unknown",
      baseline,
      "no-baseline",
      ["measure", "baseline"],
      "nobody says where the measure starts, so no way to the target can be told",
    ),
    ...found(
      pledge.due === undefined && pledge.recurs === undefined,
      due,
      "no-date",
      ["due"],
      "no day is given by which it shall be kept",
    ),
    ...found(
      connective !== undefined,
      oneAction?.severity,
      "several-actions",
      ["statement"],
      `"${String(connective)}" joins what may be two actions in "${pledge.statement}"`,
    ),
    ...found(
      unsettled !== undefined,
      ownPower,
      "beyond-own-power",
      ["dependsOn"],
      `it depends on "${String(unsettled?.on)}", who has not agreed: ${String(unsettled?.what)}`,
    ),
  ];
}

/** A connective at the very end or beginning joins nothing. */
function standsBetween(statement: string, connective: string): boolean {
  const at = statement.indexOf(connective);
  return at > 0 && statement.slice(at + connective.length).trim() !== "";
}

function numberFindings(
  { id, maker }: Pledge,
  { perMaker = [] }: AdmissionRules,
  pledges: Iterable<Pledge> | undefined,
): Found {
  const limit = perMaker.find((each) => each.maker === maker.kind);
  if (limit === undefined) return [];
  const { least = 0, most = Infinity, severity } = limit;
  if (pledges === undefined) {
    return found(true, severity, "number-unknown", ["maker"], `how many pledges "${maker.id}" has is not known`);
  }
  const number = new Set([id, ...[...pledges].filter((each) => isRunning(each, maker.id)).map((each) => each.id)]).size;
  const has = `"${maker.id}" has ${number} pledges`;
  return [
    ...found(number < least, severity, "too-few-pledges", ["maker"], `${has}, and at least ${least} are asked for`),
    ...found(number > most, severity, "too-many-pledges", ["maker"], `${has}, and at most ${most} are allowed`),
  ];
}

function isRunning({ maker, status }: Pledge, id: string): boolean {
  return maker.id === id && status !== "returned" && status !== "settled";
}

function found(
  isSo: boolean,
  severity: Severity | undefined,
  code: AdmissionCode,
  path: Finding["path"],
  message: string,
): Found {
  return isSo && severity !== undefined ? [{ code, severity, path, message }] : [];
}
