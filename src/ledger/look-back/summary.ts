import { countBy, refuse, uncountable, type CalendarDay, type Result } from "../../core/index.js";
import { rate, type Rate, type RateDefinition } from "../../figures/index.js";
import { LOOK_BACK_RESULTS, type Item, type LookBackResult } from "../schema/index.js";
import type { LookBackRound } from "./schema.js";

/** 回访率: visited, among the items drawn for a round; one that was not visited stays in it. */
export const LOOKED_BACK_RATE = {
  id: "looked-back-rate",
  label: { en: "looked back at", "zh-CN": "回访率" },
  numerator: { en: "items visited for the round", "zh-CN": "本轮已回访的问题" },
  denominator: { en: "items drawn for the round", "zh-CN": "本轮应回访的问题" },
} as const satisfies RateDefinition;

/** 反弹率: found to have come back, among the items visited; of a sample, it is an estimate for the items it was drawn from. */
export const RECURRENCE_RATE = {
  id: "recurrence-rate",
  label: { en: "came back", "zh-CN": "反弹率" },
  numerator: { en: "items found rebounded at a visit of the round", "zh-CN": "回访中发现反弹的问题" },
  denominator: { en: "items visited for the round", "zh-CN": "本轮已回访的问题" },
} as const satisfies RateDefinition;

/** What a round of look-backs amounts to on a reference day. */
export interface LookBackSummary {
  readonly asOf: CalendarDay;
  /** Closed items from which the round was drawn. */
  readonly population: number;
  readonly drawn: number;
  /** Items visited, by what was found; of several visits to one item the worst counts: a rebound is not undone by a later visit. */
  readonly byResult: Readonly<Record<LookBackResult, number>>;
  /** Items not visited yet. */
  readonly outstanding: number;
  /** Those among them whose visit is overdue. */
  readonly overdue: number;
  readonly rates: { readonly lookedBack: Rate; readonly recurrence: Rate };
}

/** From the one that counts most to the one that counts least. */
const WORST_FIRST: readonly LookBackResult[] = ["rebounded", "explained", "held"];

/**
 * Counts what the visits of one round found: by result, what is outstanding, and how many items came back.
 *
 * A visit belongs to the round it names. Refuses with `after-reference-day` (an item changed later: replay its events up to the
 * day first), `duplicate-id`, and `item-missing` (an item that was drawn is not among those given).
 *
 * @param round - what `scheduleLookBack` drew
 * @param items - at least those drawn, each once, in any status
 * @param options - the reference day
 * @example
 * {@includeCode ../../../test/ledger/look-back.test.ts#summarise-look-back}
 */
export function summariseLookBack(
  round: LookBackRound,
  items: Iterable<Item>,
  { asOf }: { readonly asOf: CalendarDay },
): Result<{ summary: LookBackSummary }, "after-reference-day" | "duplicate-id" | "item-missing"> {
  const all = [...items];
  const refused = uncountable("item", all, asOf);
  if (refused !== undefined) return refused;
  const byId = new Map<string, Item>(all.map((item) => [item.id, item]));
  const missing = round.items.find((id) => !byId.has(id));
  if (missing !== undefined) return refuse("item-missing", `item "${missing}" of round "${round.id}" is not given`);
  const found = round.items.flatMap((id) => worstOf(resultsOf(byId.get(id), round.id)));
  return { ok: true, summary: summaryOf(round, found, asOf) };
}

function resultsOf(item: Item | undefined, round: string): readonly LookBackResult[] {
  const standing = item?.status === "closed" ? item.lookBacks : [];
  const visits = [...(item?.cycles ?? []).flatMap(({ lookBacks }) => lookBacks), ...standing];
  return visits.filter((visit) => visit.round === round).map(({ result }) => result);
}

function worstOf(results: readonly LookBackResult[]): readonly LookBackResult[] {
  return WORST_FIRST.filter((result) => results.includes(result)).slice(0, 1);
}

function summaryOf(round: LookBackRound, found: readonly LookBackResult[], asOf: CalendarDay): LookBackSummary {
  const byResult = countBy(LOOK_BACK_RESULTS, found, (result) => result);
  const drawn = round.items.length;
  const outstanding = drawn - found.length;
  return {
    asOf,
    population: round.population.length,
    drawn,
    byResult,
    outstanding,
    overdue: asOf > round.due ? outstanding : 0,
    rates: {
      lookedBack: rate(LOOKED_BACK_RATE, { numerator: found.length, denominator: drawn }),
      recurrence: rate(RECURRENCE_RATE, {
        numerator: byResult.rebounded,
        denominator: found.length,
        excluded: [{ reason: "not-visited", count: outstanding }],
      }),
    },
  };
}
