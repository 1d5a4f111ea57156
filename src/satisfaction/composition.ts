import type { Result } from "../core/index.js";
import { rate, type Rate, type RateDefinition } from "../figures/index.js";
import { goodnessOfFit, type ChiSquareRefusal, type TestedByStatistic, type Withheld } from "../statistics/index.js";
import { checkProtocol } from "./freeze.js";
import { firstCell, unitOf } from "./layout.js";
import { pool } from "./merge.js";
import type { Protocol, ProtocolDefinition } from "./protocol.js";
import type { Tally, UnitTally } from "./tally.js";

/** What part of the responses came from a class, and what part was planned to. */
export interface ClassShare {
  readonly class: string;
  readonly share: Rate;
  /** From 0 to 1; absent where none was planned. */
  readonly quota?: number;
}

/** Who answered about a unit, or about all of them. */
export interface GroupComposition {
  /** Absent when all units are taken together. */
  readonly unit?: string;
  readonly classes: readonly ClassShare[];
  /** Whether the classes answered in other parts than planned by more than chance; absent where nothing was planned. */
  readonly test?: TestedByStatistic | Withheld<ChiSquareRefusal>;
  /** The part of people who were drawn by chance. */
  readonly drawn: Rate;
  /** Whether enough were drawn; absent where the protocol asks for none, `unknown` where nobody answered. */
  readonly enoughDrawn?: boolean | "unknown";
}

const OF_CLASS: RateDefinition = {
  id: "responses-of-class",
  label: { en: "part of the class", "zh-CN": "该类评价人占比" },
  numerator: { en: "responses of the class", "zh-CN": "该类评价人的评价表" },
  denominator: { en: "responses", "zh-CN": "收回的评价表" },
};
const DRAWN: RateDefinition = {
  id: "responses-drawn",
  label: { en: "part drawn by chance", "zh-CN": "随机抽取占比" },
  numerator: { en: "responses of people drawn by chance", "zh-CN": "随机抽取人员的评价表" },
  denominator: OF_CLASS.denominator,
};

/**
 * Holds who answered against who was to answer: the part of each class against its quota, and the part of people drawn by chance against
 * the least that the protocol asks for (M59: named deputies and heads, and residents drawn at random).
 *
 * A response that does not say that its evaluator was drawn counts as not drawn. The test is that of goodness of fit, withheld as
 * `goodnessOfFit` withholds. Refuses with `different-protocol` and `definition-changed`.
 *
 * @param protocol - the frozen protocol
 * @param tally - counted under it
 * @param options - `["unit"]` for one result per unit; all units together when absent
 * @example
 * {@includeCode ../../test/satisfaction/diagnostics.test.ts#composition}
 */
export function composition(
  protocol: Protocol,
  tally: Tally,
  { by = [] }: { readonly by?: readonly "unit"[] } = {},
): Result<{ groups: readonly GroupComposition[] }, "different-protocol" | "definition-changed"> {
  const known = checkProtocol(tally, protocol);
  if (!known.ok) return known;
  const { definition } = protocol;
  const units = definition.units ?? Object.keys(tally.units).sort();
  const pooled = (names: readonly string[]): UnitTally =>
    pool(
      tally,
      names.map((name) => unitOf(tally, name)),
    );
  const groups = by.includes("unit")
    ? units.map((unit) => ({ unit, ...composed(definition, tally, pooled([unit])) }))
    : [composed(definition, tally, pooled(units))];
  return { ok: true, groups };
}

function composed(
  definition: ProtocolDefinition,
  tally: Tally,
  { responses, drawn, counts }: UnitTally,
): GroupComposition {
  const { classes, leastDrawn } = definition;
  const width = firstCell(tally, 0, 1, 0);
  // Every form answers every question, so the answers to the first are the forms.
  const returned = classes.map((_, index) =>
    counts.slice(index * width, (index + 1) * width).reduce((sum, count) => sum + count, 0),
  );
  const planned = classes.some(({ quota }) => quota !== undefined);
  const share = rate(DRAWN, { numerator: drawn, denominator: responses });
  return {
    classes: classes.map(({ id, quota }, index) => ({
      class: id,
      share: rate(OF_CLASS, { numerator: returned[index] ?? 0, denominator: responses }),
      ...(quota !== undefined && { quota }),
    })),
    ...(planned && { test: fitOf(definition, returned) }),
    drawn: share,
    ...(leastDrawn !== undefined && {
      enoughDrawn: share.value === "unknown" ? share.value : share.value >= leastDrawn,
    }),
  };
}

/** A class of which nothing was planned to come has no part in the plan; what came of it nonetheless stands in its share. */
function fitOf(
  { classes }: ProtocolDefinition,
  returned: readonly number[],
): TestedByStatistic | Withheld<ChiSquareRefusal> {
  const planned = classes.flatMap(({ quota = 0 }, index) =>
    quota > 0 ? [{ quota, count: returned[index] ?? 0 }] : [],
  );
  return goodnessOfFit(
    planned.map(({ count }) => count),
    planned.map(({ quota }) => quota),
  );
}
