import { refuse, type Refused, type Result } from "../core/index.js";
import { cellsOf } from "./cell.js";
import {
  DISPOSITIONS,
  fieldworkRates,
  type Disposition,
  type Eligibility,
  type Fieldwork,
  type FieldworkGrouping,
} from "./fieldwork/index.js";
import { unitOf } from "./layout.js";
import type { Protocol } from "./protocol.js";
import type { GroupResult } from "./results.js";
import type { Tally } from "./tally.js";

/** How the drawn cases ended, and what part of the undetermined ones is eligible. */
export interface FieldworkGiven {
  readonly cases: Fieldwork;
  readonly eligibility: Eligibility;
}

/** Why fieldwork cannot be set beside scores. */
export type FieldworkRefusal = "invalid-input" | "different-protocol" | "definition-changed" | "too-few-interviews";

/** Gives the rates of the fieldwork that a group's answers came from. */
type Beside = (group: GroupResult) => Pick<GroupResult, "fieldwork">;

/**
 * Finds the rates of the fieldwork behind each group of answers. Cases are drawn for no class, so that beside one class stand those of all
 * classes, which the result says.
 *
 * @param protocol - the frozen protocol
 * @param tally - the answers
 * @param by - how results are split, but for classes
 * @param given - the fieldwork, if it was handed in
 */
export function fieldworkBeside(
  protocol: Protocol,
  tally: Tally,
  by: readonly FieldworkGrouping[],
  given: FieldworkGiven | undefined,
): Result<{ of: Beside }, FieldworkRefusal> {
  if (given === undefined) return { ok: true, of: () => ({}) };
  const { cases, eligibility } = given;
  const counted = fieldworkRates(protocol, cases, { by, eligibility });
  if (!counted.ok) return counted;
  const few = tooFewInterviews(protocol, tally, cases);
  if (few !== undefined) return few;
  const nameOf = ({ unit, channel }: Pick<GroupResult, "unit" | "channel">): string => JSON.stringify([unit, channel]);
  const groups = new Map(counted.rates.groups.map((group) => [nameOf(group), group]));
  return {
    ok: true,
    of: (group) => {
      const own = groups.get(nameOf(group));
      if (own === undefined) return {};
      return { fieldwork: group.class === undefined ? own : { ...own, allClasses: true } };
    },
  };
}

/** By a channel by which cases were drawn, each response comes from an interview about the same unit. */
function tooFewInterviews(
  { definition }: Protocol,
  tally: Tally,
  cases: Fieldwork,
): Refused<"too-few-interviews"> | undefined {
  const channels = cases.channels.length === 0 ? [undefined] : cases.channels;
  const drawnBy = channels.map((_, place) => Object.values(cases.units).some((cells) => allIn(cells[place]) > 0));
  for (const [unit, counted] of Object.entries(tally.units)) {
    for (const [place, channel] of channels.entries()) {
      if (drawnBy[place] !== true) continue;
      const answered = cellsOf(definition, tally, counted, 0, { channel }).flatMap(({ counts }) => counts);
      const responses = answered.reduce((sum, count) => sum + count, 0);
      const cell = unitOf(cases, unit)?.[place];
      const interviews = endedIn(cell, ["interview", "partial-interview"]);
      if (responses <= interviews) continue;
      const about = `unit "${unit}"${channel === undefined ? "" : ` by "${channel}"`}`;
      const facts = `${about} has ${responses} responses, and ${interviews} interviews among ${allIn(cell)} cases`;
      return refuse("too-few-interviews", facts);
    }
  }
  return undefined;
}

type Cell = Fieldwork["units"][string][number] | undefined;

function allIn(cell: Cell): number {
  return endedIn(cell, DISPOSITIONS);
}

function endedIn(cell: Cell, dispositions: readonly Disposition[]): number {
  return dispositions.reduce((sum, each) => sum + (cell?.counts[each] ?? 0), 0);
}
