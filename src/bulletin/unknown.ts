import type { Label } from "../core/index.js";
import type { Figure } from "./figure.js";
import { UNDECIDED, isWeighed } from "./recount-schema.js";
import { numberText } from "./state.js";
import { WORDING } from "./wording.js";

/** A figure of a page that is not known, or not of all records, and why. */
export interface UnknownEntry {
  readonly name: string;
  readonly why: Label;
}

/** Lists what is not known among figures. */
export function unknownAmong(figures: Readonly<Record<string, Figure>>): readonly UnknownEntry[] {
  return Object.entries(figures).flatMap(([name, figure]) => {
    const why = whyUnknown(figure) ?? whyInPart(figure);
    return why === undefined ? [] : [{ name, why }];
  });
}

function whyUnknown(figure: Figure): Label | undefined {
  switch (figure.kind) {
    case "unknown":
      return figure.why;
    case "rate":
      return figure.rate.value === "unknown" ? WORDING.noDenominator : undefined;
    case "ratio":
      return figure.ratio.value === "unknown" ? WORDING.noDenominator : undefined;
    case "measure":
      return figure.value === "unknown" ? WORDING.noValue : undefined;
    case "quantity":
      return figure.quantity.kind === "unknown" ? WORDING.notStated : undefined;
    case "count":
    case "day":
    case "literal":
      return undefined;
  }
}

function whyInPart(figure: Figure): Label | undefined {
  const undecided = undecidedIn(figure);
  if (undecided === 0) return undefined;
  const [english, chinese] = [numberText(undecided, "en"), numberText(undecided, "zh-CN")];
  return countsByWeight(figure)
    ? { en: `records not decided, by weight: ${english}`, "zh-CN": `无法判定、未计入的记录（按权重）：${chinese}` }
    : { en: `records not decided: ${english}`, "zh-CN": `无法判定、未计入的记录：${chinese}条` };
}

/** What a rate leaves out is in its own unit; elsewhere what is undecided is a number of records. */
function countsByWeight({ kind, provenance }: Figure): boolean {
  const recount = provenance.kind === "counted" ? provenance.recount : undefined;
  return kind === "rate" && recount !== undefined && isWeighed(recount);
}

function undecidedIn({ provenance, ...figure }: Figure): number {
  if (provenance.kind === "published") return 0;
  const excluded = figure.kind === "rate" ? figure.rate.excluded : [];
  return provenance.undecided ?? excluded.find(({ reason }) => reason === UNDECIDED)?.count ?? 0;
}
