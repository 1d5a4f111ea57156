import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { give } from "../commitment-systems/give.js";
import type { VillageRecord } from "./villages.js";

/** One open commitment of a village: how many roads, wells or families it promised, how many it reached, and by when. */
export interface OpenCommitment {
  readonly id: string;
  readonly village: string;
  readonly promised: number;
  readonly reached: number | "unknown";
  readonly effectiveOn: string;
}

/** The day by which the commitments are counted, which is that of the last link. */
export const COUNTED = "2011-07-31";
const DAYS = { published: "2011-03-05", due: "2011-06-30", reported: "2011-07-05" } as const;

/** Generates two commitments of every village: one is kept late, one in part, and of one nobody has counted what was done. */
export function generateCommitments(villages: readonly VillageRecord[]): OpenCommitment[] {
  return villages.flatMap(({ id: village }, index) =>
    [1, 2].map((number): OpenCommitment => {
      const id = `${village}-commitment-${number}`;
      const [promised, effectiveOn] = [4 + index, index === 1 && number === 2 ? "2011-07-04" : "2011-06-20"];
      if (number === 1 && index === 2) return { id, village, promised, reached: "unknown", effectiveOn };
      return { id, village, promised, reached: index === 3 && number === 1 ? 3 : promised, effectiveOn };
    }),
  );
}

/**
 * Leads every commitment from the meeting at which it is given to the verdict: what the masses think of it stands beside, and whoever
 * has only promised has not kept anything.
 */
export function runCommitments(
  records: readonly OpenCommitment[],
  villages: readonly VillageRecord[],
): readonly commitment.Pledge[] {
  return records.map((record) => {
    const forms = villages.find(({ id }) => id === record.village)?.forms.rectify.at(-1);
    const value = forms === undefined ? "unknown" : forms.satisfied / forms.asked;
    return settled(reported(promised(record), record), record, value);
  });
}

function promised({ id, village, promised: target }: OpenCommitment): commitment.Pledge {
  const measure = { unit: "families helped", baseline: 0, target };
  const maker = { id: village, kind: "unit" } as const;
  const said = { id, maker, kind: "collective", statement: "帮助困难群众", measure, due: DAYS.due } as const;
  return give(said, { reviewer: "township", place: "村务公开栏", on: DAYS.published });
}

function reported(pledge: commitment.Pledge, { reached, effectiveOn }: OpenCommitment): commitment.Pledge {
  const stamp = { by: pledge.maker.id, on: DAYS.reported };
  if (reached === "unknown") {
    const progress = { state: "unknown", missing: "how many families were helped" } as const;
    return must(commitment.report(pledge, { progress, evidence: [], ...stamp })).pledge;
  }
  const evidence = [{ id: `${pledge.id}-list`, description: "signed by the families" }];
  const progress = { state: "measured", achieved: reached } as const;
  return must(commitment.report(pledge, { progress, evidence, effectiveOn, ...stamp })).pledge;
}

/** Of what nobody counted there is no verdict. */
function settled(
  pledge: commitment.Pledge,
  { promised: target, reached }: OpenCommitment,
  value: number | "unknown",
): commitment.Pledge {
  const figure = { meaning: "satisfied with the last link, of those asked", value };
  const opinion = { evaluator: "masses", figure, by: "township", on: "2011-07-25" } as const;
  const evaluated = must(commitment.evaluate(pledge, opinion)).pledge;
  if (reached === "unknown") return evaluated;
  const stamp = { by: "township", on: COUNTED };
  const verdict =
    reached >= target
      ? { verdict: "kept", ...stamp }
      : { verdict: "partly-kept", reason: `${reached} of ${target} families`, ...stamp };
  return must(commitment.settle(evaluated, verdict)).pledge;
}
