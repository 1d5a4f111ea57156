import { refuse, type Refused, type Result } from "../core/index.js";
import { reconcile } from "../figures/index.js";
import type { Figure } from "./figure.js";
import { disclosedIn, type AuditedTables, type Finding, type StatedTotal, type StatedWhole } from "./finding.js";
import { pointOf, type Point } from "./scale.js";
import type { Bindings } from "./schema.js";
import { boundTo } from "./template.js";

/** Why what is said of figures cannot be checked at all. */
export type CheckFault = "unknown-figure" | "not-addable";

type Checked = Result<{ readonly found: readonly Finding[] }, CheckFault>;
type Figures = Bindings["figures"];

/** Checks what the bindings say about their figures and tables, and lists what does not hold. */
export function findingsOf({ figures, reconcile: totals = [], wholes = [], audits = [] }: Bindings): Checked {
  const checks = [
    ...totals.map((each) => checkTotal(each, figures)),
    ...wholes.map((each) => checkWhole(each, figures)),
    ...audits.map(checkTables),
  ];
  const fault = checks.find((each) => !each.ok);
  return fault ?? { ok: true, found: checks.flatMap((each) => (each.ok ? each.found : [])) };
}

/** Says in one clause what a finding is, for the refusal. */
export function findingMessage(finding: Finding): string {
  switch (finding.code) {
    case "does-not-reconcile":
      return `the parts ${finding.parts.join(", ")} add up to ${finding.sum}, which "${finding.total}" does not state`;
    case "percentages-not-whole":
      return `the percentages ${finding.parts.join(", ")} add up to ${finding.sum} as they are printed`;
    case "sum-unknown":
      return `the sum of ${finding.parts.join(", ")} cannot be held against ${finding.total ?? "the whole"}: not all is known`;
    case "cell-disclosed":
      return `${finding.cells} hidden counts of "${finding.label.en}" can be worked out`;
  }
}

function checkTotal({ total, parts }: StatedTotal, figures: Figures): Checked {
  const read = addends([total, ...parts], "number", figures);
  if (!read.ok) return read;
  const [stated = "unknown", ...added] = read.addends;
  const { sum, verdict } = reconcile(stated, added);
  if (verdict === "agrees") return found();
  if (sum === "unknown" || verdict === "undetermined") return found({ code: "sum-unknown", total, parts });
  return found({ code: "does-not-reconcile", total, parts, sum });
}

const WHOLE = 100;

function checkWhole({ parts }: StatedWhole, figures: Figures): Checked {
  const read = addends(parts, "percent", figures);
  if (!read.ok) return read;
  const { sum, verdict } = reconcile(WHOLE, read.addends);
  if (verdict === "agrees") return found();
  return found(sum === "unknown" ? { code: "sum-unknown", parts } : { code: "percentages-not-whole", parts, sum });
}

function checkTables({ label, audit }: AuditedTables): Checked {
  const cells = disclosedIn(audit);
  return cells === 0 ? found() : found({ code: "cell-disclosed", label, cells });
}

function found(...findings: readonly Finding[]): Checked {
  return { ok: true, found: findings };
}

function addends(
  names: readonly string[],
  scale: Point["scale"],
  figures: Figures,
): Result<{ readonly addends: readonly (number | "unknown")[] }, CheckFault> {
  const read: (number | "unknown")[] = [];
  for (const name of names) {
    const addend = addendOf(name, scale, boundTo(figures, name));
    if (typeof addend === "object") return addend;
    read.push(addend);
  }
  return { ok: true, addends: read };
}

/** What is printed is what a reader adds up; a hedged number (`3,200+`) is none that could be. */
function addendOf(
  name: string,
  scale: Point["scale"],
  figure: Figure | undefined,
): number | "unknown" | Refused<CheckFault> {
  if (figure === undefined) return refuse("unknown-figure", `a sum names "${name}", and nothing is bound to that name`);
  const point = pointOf(figure);
  if (point === "any-scale") return "unknown";
  if (point === "no-scale" || point.scale !== scale) {
    return refuse(
      "not-addable",
      `a sum of ${scale === "percent" ? "percentages" : "numbers"} names "${name}", a ${figure.kind}`,
    );
  }
  return figure.kind === "quantity" && figure.quantity.kind !== "exact" ? "unknown" : point.value;
}
