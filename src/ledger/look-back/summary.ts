import {
  CalendarDay,
  backdated,
  countBy,
  invalidInput,
  refuse,
  uncountable,
  type Refused,
  type Result,
} from "../../core/index.js";
import { rate, type Rate, type RateDefinition } from "../../figures/index.js";
import { LOOK_BACK_RESULTS, type Cycle, type Item, type LookBackResult } from "../schema/index.js";
import { isBefore } from "../works.js";
import type { LookBackRound } from "./schema.js";

/** 回访率: visited, among the items drawn for a round; one that was not visited stays in it. */
export const LOOKED_BACK_RATE = {
  id: "looked-back-rate",
  label: { en: "looked back at", "zh-CN": "回访率" },
  numerator: { en: "items visited for the round", "zh-CN": "本轮已回访的问题" },
  denominator: { en: "items drawn for the round", "zh-CN": "本轮应回访的问题" },
} as const satisfies RateDefinition;

/**
 * 反弹率: come back, among the items of which that is known; of a sample, it is an estimate for the items it was drawn from.
 *
 * One that was reopened after it was drawn has come back, though nobody visited it for the round.
 */
export const RECURRENCE_RATE = {
  id: "recurrence-rate",
  label: { en: "came back", "zh-CN": "反弹率" },
  numerator: {
    en: "items found rebounded at a visit of the round, or reopened before one",
    "zh-CN": "回访中发现反弹或回访前已复号的问题",
  },
  denominator: {
    en: "items visited for the round, or reopened before a visit",
    "zh-CN": "本轮已回访或回访前已复号的问题",
  },
} as const satisfies RateDefinition;

/** What a round of look-backs amounts to on a reference day. */
export interface LookBackSummary {
  readonly asOf: CalendarDay;
  /** Closed items from which the round was drawn. */
  readonly population: number;
  readonly drawn: number;
  /**
   * Items visited, by what was found; of several visits to one item the worst counts, and one that was reopened before the first
   * has rebounded: neither is undone by a later visit.
   */
  readonly byResult: Readonly<Record<LookBackResult, number>>;
  /** Items that were reopened after they were drawn, and that nobody has visited; they came back. */
  readonly reopened: number;
  /** Items not visited yet, and not reopened. */
  readonly outstanding: number;
  /** Those among them whose visit is overdue. */
  readonly overdue: number;
  readonly rates: { readonly lookedBack: Rate; readonly recurrence: Rate };
}

/** From the one that counts most to the one that counts least. */
const WORST_FIRST: readonly LookBackResult[] = ["rebounded", "explained", "held"];
/** What became of an item that was drawn: what its visits found, that it came back before any, or nothing yet. */
const FATES = [...LOOK_BACK_RESULTS, "reopened", "outstanding"] as const;
type Fate = (typeof FATES)[number];

/**
 * Counts what the visits of one round found: by result, what is outstanding, and how many items came back.
 *
 * A visit belongs to the round it names, and none before the round was scheduled counts. An item that was drawn and reopened
 * before anybody visited it has come back: it counts so in the recurrence rate, and not as visited. Refuses with `invalid-input`
 * (`asOf` is not a day that exists), `backdated` (it lies before the scheduling), `after-reference-day` (an item changed later:
 * replay its events up to the day first), `duplicate-id`, and `item-missing` (an item that was drawn is not among those given).
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
): Result<
  { summary: LookBackSummary },
  "invalid-input" | "backdated" | "after-reference-day" | "duplicate-id" | "item-missing"
> {
  const all = [...items];
  const refused = unreadable(round, asOf) ?? uncountable("item", all, asOf);
  if (refused !== undefined) return refused;
  const byId = new Map<string, Item>(all.map((item) => [item.id, item]));
  const missing = round.items.find((id) => !byId.has(id));
  if (missing !== undefined) return refuse("item-missing", `item "${missing}" of round "${round.id}" is not given`);
  const fates = round.items.map((id) => fateOf(round, byId.get(id)));
  return { ok: true, summary: summaryOf(round, fates, asOf) };
}

function unreadable(
  { id, scheduled }: LookBackRound,
  asOf: CalendarDay,
): Refused<"invalid-input" | "backdated"> | undefined {
  if (CalendarDay.safeParse(asOf).success) return backdated(`round "${id}"`, { on: scheduled.on }, { on: asOf });
  const message = `${JSON.stringify(asOf)} is not a day that exists`;
  return invalidInput(`count round "${id}"`, [{ path: ["asOf"], message }]);
}

function fateOf(round: LookBackRound, item: Item | undefined): Fate {
  const ofRound = (lookBacks: Cycle["lookBacks"]): readonly LookBackResult[] =>
    lookBacks
      .filter((visit) => visit.round === round.id && !isBefore(visit, round.scheduled))
      .map(({ result }) => result);
  const found: LookBackResult[] = [];
  let cameBack = false;
  for (const { lookBacks, reopened } of item?.cycles ?? []) {
    found.push(...ofRound(lookBacks));
    if (found.length === 0 && !isBefore(reopened, round.scheduled)) cameBack = true;
  }
  if (item?.status === "closed") found.push(...ofRound(item.lookBacks));
  if (cameBack) return found.length === 0 ? "reopened" : "rebounded";
  return WORST_FIRST.find((result) => found.includes(result)) ?? "outstanding";
}

function summaryOf(round: LookBackRound, fates: readonly Fate[], asOf: CalendarDay): LookBackSummary {
  const { reopened, outstanding, ...byResult } = countBy(FATES, fates, (fate) => fate);
  const drawn = round.items.length;
  const visited = drawn - reopened - outstanding;
  return {
    asOf,
    population: round.population.length,
    drawn,
    byResult,
    reopened,
    outstanding,
    overdue: asOf > round.due ? outstanding : 0,
    rates: {
      lookedBack: rate(LOOKED_BACK_RATE, { numerator: visited, denominator: drawn }),
      recurrence: rate(RECURRENCE_RATE, {
        numerator: byResult.rebounded + reopened,
        denominator: visited + reopened,
        excluded: [{ reason: "not-visited", count: outstanding }],
      }),
    },
  };
}
