import { refuse, type Result } from "../../core/index.js";
import { surveyDesign, type DesignColumns, type DesignRefusal, type SurveyDesign } from "../../statistics/index.js";
import { checkProtocol } from "../freeze.js";
import type { ResponseColumns } from "../response-columns.js";
import type { Protocol } from "../protocol.js";

/**
 * Responses with how those who gave them were drawn.
 *
 * Weights that were fitted to what is known of the population (`rake`, `calibrate`, `postStratify` of `answerable/statistics`) take the
 * place of those that the sample had: `{ ...sample, design }`.
 */
export interface Sample {
  readonly protocol: Protocol;
  readonly columns: ResponseColumns;
  /** A row for each response, in the order of the columns. */
  readonly design: SurveyDesign;
}

/** Why responses are no sample with a design. */
export type SampleRefusal = DesignRefusal | "different-protocol" | "definition-changed" | "weighed-twice";

/**
 * Reads off how the people behind responses were drawn: once, for everything that is then asked of them.
 *
 * Responses of a weighted protocol weigh what they came with; of another, what `weights` say, or else what follows from the sizes or
 * fractions of every stage, or else 1 each. Refuses `different-protocol`, `definition-changed`, `weighed-twice` (weights beside those that the
 * responses carry), `lengths-differ` (not one row for each response) and whatever `surveyDesign` of `answerable/statistics` refuses.
 *
 * @param protocol - the frozen protocol
 * @param columns - responses that were taken in under it
 * @param drawn - strata, clusters, sizes and weights, as far as there are any, with a row for each response
 * @example
 * {@includeCode ../../../test/satisfaction/sample/examples.test.ts#sample-of}
 */
export function sampleOf(
  protocol: Protocol,
  columns: ResponseColumns,
  drawn: DesignColumns = {},
): Result<{ sample: Sample }, SampleRefusal> {
  const known = checkProtocol(columns, protocol);
  if (!known.ok) return known;
  if (columns.weights !== undefined && drawn.weights !== undefined)
    return refuse("weighed-twice", "the responses carry weights already; only one of two weights can be told");
  const result = surveyDesign({ ...drawn, ...weightsOf(columns, drawn) });
  if (!result.ok) return result;
  const { design } = result;
  if (design.rows !== columns.responses)
    return refuse("lengths-differ", `the sample has ${design.rows} rows, and there are ${columns.responses} responses`);
  return { ok: true, sample: { protocol, columns, design } };
}

function weightsOf({ weights, responses }: ResponseColumns, drawn: DesignColumns): Pick<DesignColumns, "weights"> {
  if (weights !== undefined) return { weights };
  const isSized = drawn.populationSizes !== undefined || drawn.samplingFractions !== undefined;
  return drawn.weights !== undefined || isSized ? {} : { weights: new Float64Array(responses).fill(1) };
}
