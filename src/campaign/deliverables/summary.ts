import { countBy, groupBy, type CalendarDay, type Result } from "../../core/index.js";
import { pinOf, type Pin } from "../../definitions/index.js";
import { rate, type Rate } from "../../figures/index.js";
import type { Plan } from "../schema/index.js";
import { uncountableUnder, type CountingRefusal } from "./counting.js";
import { kindOf } from "./kind.js";
import { isPublished, type Counting } from "./published.js";
import { FIRST_VERSION_RATE, PUBLISHED_RATE, REDRAWN_RATE, SENT_BACK_RATE } from "./rates.js";
import { DELIVERABLE_STATUSES, type Deliverable, type DeliverableStatus, type Version } from "./schema/index.js";
import { decidingAppraisal, isAgreed, latestOf, wasSentBack } from "./version.js";

/** By what a summary of deliverables can be broken down. */
export type DeliverableKey = "kind" | "unit" | "batch" | "level" | "round";

/** Counts and rates of the deliverables that share a key. */
export interface DeliverableGroup {
  /** The values the group's deliverables share, one per key asked for. */
  readonly key: Readonly<Partial<Pick<Deliverable, DeliverableKey>>>;
  readonly deliverables: number;
  /** Versions of all of them together. */
  readonly versions: number;
  readonly byStatus: Readonly<Record<DeliverableStatus, number>>;
  readonly rates: {
    readonly firstVersion: Rate;
    readonly sentBack: Rate;
    readonly redrawn: Rate;
    readonly published: Rate;
  };
}

/** What deliverables amount to on a reference day. */
export interface DeliverableSummary {
  readonly plan: Pin;
  readonly asOf: CalendarDay;
  readonly overall: DeliverableGroup;
  /** One group for every kind of the plan, in its order, be it empty. */
  readonly kinds: readonly DeliverableGroup[];
  /** One group per combination of keys that occurs, in the order of first occurrence; empty when no key was asked for. */
  readonly groups: readonly DeliverableGroup[];
}

/**
 * Counts deliverables on a reference day: by kind and status, with the rates agreed at the first version, sent back, redrawn,
 * and published for long enough, each with what it leaves out.
 *
 * The deliverables must be as they stood on that day. What a unit's redo ordered redrawn is not known here; `deliverableFacts`
 * knows. Refuses with `invalid-input` (`asOf` is no day), `definition-changed` (a deliverable of another plan),
 * `after-reference-day` (one changed later: replay its events up to the day first), `duplicate-id`, and `calendar-missing` (a kind
 * is published for workdays).
 *
 * @param plan - the plan they were begun under
 * @param deliverables - the deliverables, of any units, each once
 * @param options - the reference day, by which keys to break down, and the calendar that tells workdays
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#summarise}
 */
export function summariseDeliverables(
  plan: Plan,
  deliverables: Iterable<Deliverable>,
  { by = [], ...counting }: Counting & { readonly by?: readonly DeliverableKey[] },
): Result<{ summary: DeliverableSummary }, CountingRefusal> {
  const all = [...deliverables];
  const kinds = plan.deliverables ?? [];
  const refused = uncountableUnder(plan, all, counting, kinds);
  if (refused !== undefined) return refused;
  const group = (key: DeliverableGroup["key"], some: readonly Deliverable[]): DeliverableGroup =>
    groupOf(key, some, (deliverable) => publicationOf(plan, deliverable, counting));
  const summary: DeliverableSummary = {
    plan: pinOf(plan),
    asOf: counting.asOf,
    overall: group({}, all),
    kinds: kinds.map(({ id }) =>
      group(
        { kind: id },
        all.filter(({ kind }) => kind === id),
      ),
    ),
    groups: by.length === 0 ? [] : groupBy(all, by).map(({ key, members }) => group(key, members)),
  };
  return { ok: true, summary };
}

/** How a deliverable stands to being published. */
const PUBLICATION_STATES = ["published", "not-published", "unknown", "no-publication-asked"] as const;
type PublicationState = (typeof PUBLICATION_STATES)[number];

function publicationOf(plan: Plan, deliverable: Deliverable, counting: Counting): PublicationState {
  const kind = kindOf(plan, deliverable.kind);
  if (kind.publication === undefined) return "no-publication-asked";
  const answer = isPublished(latestOf(deliverable), kind, counting);
  if (answer === "unknown") return "unknown";
  return answer ? "published" : "not-published";
}

/** What became of a deliverable's first version at its reviewers. */
const FIRST_VERSION_STATES = ["agreed", "not-agreed", "not-yet-judged", "no-review-asked"] as const;

function firstVersionOf({ stages, versions }: Deliverable): (typeof FIRST_VERSION_STATES)[number] {
  const [first] = versions;
  if (first === undefined || stages.length === 0) return "no-review-asked";
  if (isAgreed(first, stages)) return "agreed";
  return versions.length > 1 || wasSentBack(first) ? "not-agreed" : "not-yet-judged";
}

function isJudged(version: Version): boolean {
  return version.reviews.length > 0 || decidingAppraisal(version) !== undefined;
}

function groupOf(
  key: DeliverableGroup["key"],
  some: readonly Deliverable[],
  stateOf: (deliverable: Deliverable) => PublicationState,
): DeliverableGroup {
  return {
    key,
    deliverables: some.length,
    versions: some.reduce((sum, { versions }) => sum + versions.length, 0),
    byStatus: countBy(DELIVERABLE_STATUSES, some, ({ status }) => status),
    rates: {
      firstVersion: firstVersionRate(some),
      ...reworkRates(some),
      published: publishedRate(countBy(PUBLICATION_STATES, some, stateOf)),
    },
  };
}

function firstVersionRate(some: readonly Deliverable[]): Rate {
  const counts = countBy(FIRST_VERSION_STATES, some, firstVersionOf);
  const excluded = (["not-yet-judged", "no-review-asked"] as const).map((reason) => ({
    reason,
    count: counts[reason],
  }));
  return rate(FIRST_VERSION_RATE, {
    numerator: counts.agreed,
    denominator: counts.agreed + counts["not-agreed"],
    excluded,
  });
}

function reworkRates(some: readonly Deliverable[]): { readonly sentBack: Rate; readonly redrawn: Rate } {
  const judged = some.filter(({ versions }) => versions.some(isJudged)).length;
  const back = some.filter(({ versions }) => versions.some(wasSentBack));
  const waiting = back.filter(({ status }) => status === "returned").length;
  return {
    sentBack: rate(SENT_BACK_RATE, {
      numerator: back.length,
      denominator: judged,
      excluded: [{ reason: "not-judged", count: some.length - judged }],
    }),
    redrawn: rate(REDRAWN_RATE, {
      numerator: back.length - waiting,
      denominator: back.length,
      excluded: [{ reason: "never-sent-back", count: some.length - back.length }],
    }),
  };
}

function publishedRate(counts: Readonly<Record<PublicationState, number>>): Rate {
  const excluded = (["no-publication-asked", "unknown"] as const).map((reason) => ({ reason, count: counts[reason] }));
  return rate(PUBLISHED_RATE, {
    numerator: counts.published,
    denominator: counts.published + counts["not-published"],
    excluded,
  });
}
