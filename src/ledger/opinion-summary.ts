import { countBy, refuse, type Refused, type Result } from "../core/index.js";
import { rate, type Rate } from "../figures/index.js";
import type { Records } from "./lineage.js";
import { carriersAmong } from "./merged.js";
import { OPINION_FIXED_RATE } from "./rates.js";
import {
  SET_ASIDE_OUTCOMES,
  type Item,
  type Opinion,
  type SetAsideOpinion,
  type SetAsideOutcome,
} from "./schema/index.js";
import { voicesAmong } from "./voices.js";

/** How far opinions were answered by deeds. */
export interface OpinionSummary {
  readonly received: number;
  /** Opinions that stand in at least one problem. */
  readonly consolidated: number;
  /** Opinions set aside, by the reason. */
  readonly setAside: Readonly<Record<SetAsideOutcome, number>>;
  /** Opinions that were answered at least once. */
  readonly answered: number;
  readonly fixed: Rate;
}

/**
 * Counts opinions, and those among them that were resolved: every item of every problem they went into closed as fixed.
 *
 * An item that was merged is as far as the one that carries its matter on; where that one is not among the items, it is not
 * fixed. An opinion nobody consolidated, or whose problem no unit was given, is not resolved and stays in the denominator:
 * 66 % of opinions is another figure than 66 % of items. An opinion that repeats another one of those counted, or one that repeats
 * it in its turn, leaves the denominator; one that is out of scope stays in it. Refuses with `duplicate-id` when an opinion, a problem or an item
 * stands twice.
 *
 * @param records - the opinions to count, and the problems and items in which they may stand, each once
 * @example
 * {@includeCode ../../test/ledger/summary.test.ts#summarise-opinions}
 */
export function summariseOpinions({
  opinions,
  problems,
  items,
}: Records): Result<{ summary: OpinionSummary }, "duplicate-id"> {
  const [all, allProblems, allItems] = [[...opinions], [...problems], [...items]];
  const twice = repeated("opinion", all) ?? repeated("problem", allProblems) ?? repeated("item", allItems);
  if (twice !== undefined) return twice;
  const itemsOf = new Map<string, Item[]>(allProblems.map(({ id }) => [id, []]));
  for (const item of allItems) itemsOf.get(item.problem)?.push(item);
  const carrierOf = carriersAmong(allItems);
  const isResolved = (opinion: Opinion): boolean =>
    opinion.status === "consolidated" &&
    opinion.problems.every((problem) => {
      const group = itemsOf.get(problem) ?? [];
      return group.length > 0 && group.every((item) => isFixed(carrierOf(item)));
    });
  const repeats = repeatsAmong(all);
  return {
    ok: true,
    summary: {
      received: all.length,
      consolidated: all.filter(({ status }) => status === "consolidated").length,
      setAside: countBy(SET_ASIDE_OUTCOMES, all.flatMap(settingAsideOf), ({ outcome }) => outcome),
      answered: all.filter(({ replies }) => replies.length > 0).length,
      fixed: rate(OPINION_FIXED_RATE, {
        numerator: all.filter(isResolved).length,
        denominator: all.length - repeats,
        excluded: [{ reason: "duplicate", count: repeats }],
      }),
    },
  };
}

function settingAsideOf(opinion: Opinion): readonly SetAsideOpinion["settingAside"][] {
  return opinion.status === "set-aside" ? [opinion.settingAside] : [];
}

/**
 * A repeated opinion is counted where the one is to which it leads, over others too; one that leads to nothing counted here, or
 * in a circle, is counted itself.
 */
function repeatsAmong(opinions: readonly Opinion[]): number {
  const originals = new Set<string>(opinions.filter((each) => !isDuplicate(each)).map(({ id }) => id));
  const voiceOf = voicesAmong(opinions);
  return opinions.filter((each) => isDuplicate(each) && originals.has(voiceOf(each))).length;
}

function isDuplicate(opinion: Opinion): boolean {
  return settingAsideOf(opinion).some(({ outcome }) => outcome === "duplicate");
}

function isFixed(item: Item | undefined): boolean {
  return item?.status === "closed" && item.acceptance.outcome === "fixed";
}

function repeated(noun: string, things: readonly { readonly id: string }[]): Refused<"duplicate-id"> | undefined {
  const seen = new Set<string>();
  const twice = things.find(({ id }) => seen.size === seen.add(id).size);
  return twice && refuse("duplicate-id", `${noun} "${twice.id}" stands twice among the ${noun}s`);
}
