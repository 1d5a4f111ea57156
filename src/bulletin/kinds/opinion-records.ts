import type { Opinion, Problem } from "../../ledger/index.js";
import type { RecordOfFacts } from "../records.js";

/** Opinions and problems as records that can be counted again. */
export type OpinionRecords = Readonly<Record<"opinions" | "problems", readonly RecordOfFacts[]>>;

/**
 * Writes down what became of each opinion, and the problems into which opinions were put, as records from which `verify` can count the
 * flow of a monthly report.
 *
 * The facts of an opinion: `consolidated` and `waiting`, each a yes or no, and `set-aside`, the reason or `none`. Of a problem only that
 * it is there.
 *
 * @param records - the opinions and problems of the ledger, each once
 * @example
 * {@includeCode ../../../test/bulletin/kinds/examples.test.ts#opinion-records}
 */
export function opinionRecords({
  opinions,
  problems,
}: {
  readonly opinions: Iterable<Opinion>;
  readonly problems: Iterable<Problem>;
}): OpinionRecords {
  return {
    opinions: [...opinions].map((opinion) => ({
      id: opinion.id,
      facts: {
        consolidated: opinion.status === "consolidated",
        waiting: opinion.status !== "consolidated" && opinion.status !== "set-aside",
        "set-aside": opinion.status === "set-aside" ? opinion.settingAside.outcome : "none",
      },
    })),
    problems: [...problems].map(({ id }) => ({ id, facts: {} })),
  };
}
