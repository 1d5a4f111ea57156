import { refuse, type Refused, type Result } from "../../core/index.js";
import { allRows } from "./codes.js";
import { codeAt, numberAt, stagesOf } from "./columns.js";
import { checkColumns, type ColumnRefusal, type DesignColumns } from "./design-columns.js";
import type { Stage, SurveyDesign } from "./design.js";
import { fractionsOf, type FractionRefusal } from "./fractions.js";
import { LONE_CLUSTER_POLICIES } from "./lone-clusters.js";
import { isMagnitude } from "./magnitude.js";
import { checkName } from "./names.js";
import { drawingOf, type Drawing } from "./stage.js";

/** Why columns are no sample. */
export type DesignRefusal = ColumnRefusal | FractionRefusal | "clusters-cross-strata";

/**
 * Reads off the columns of a sample how it was drawn.
 *
 * The error of every estimate comes from here: clusters are drawn within strata, stage by stage, without replacement as far as sizes or
 * fractions are given, and with replacement from the first stage without them, below which nothing adds to the variance. Rows are
 * counted from 0. Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 4.3.
 *
 * Refuses `no-rows`, `too-many-rows` (2³¹ or more), `lengths-differ`, `no-weights` (neither weights nor sizes), `bad-weight` (neither
 * 0 nor a number from 1e-100 to 1e100), `all-weights-zero`, `missing-code`, `too-many-stages`, `sizes-and-fractions`, `bad-size`, `sizes-differ`
 * (within a stratum), `size-below-sample` and `clusters-cross-strata`. A stratum with a single cluster is no refusal here: what is
 * estimated from it is withheld, unless `loneClusters` says otherwise.
 *
 * @param columns - weights, strata, clusters and sizes, as far as there are any
 * @throws RangeError when no policy for lone clusters has that name
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#survey-design}
 */
export function surveyDesign(columns: DesignColumns): Result<{ design: SurveyDesign }, DesignRefusal> {
  const { loneClusters = "refuse" } = columns;
  checkName(LONE_CLUSTER_POLICIES, loneClusters, "policy for lone clusters");
  const rows = checkColumns(columns);
  if (typeof rows !== "number") return rows;
  const stages = stagesFrom(columns, rows);
  if ("refusal" in stages) return stages;
  const weights = columns.weights === undefined ? weightsFrom(stages, rows) : Float64Array.from(columns.weights);
  const bad = weights.findIndex((weight) => weight !== 0 && !isMagnitude(weight));
  if (bad !== -1) return refuse("bad-weight", `the sizes give row ${bad} a weight of ${weights[bad]}`);
  return { ok: true, design: { rows, weights, stages, loneClusters, adjustments: [], members: allRows(rows) } };
}

function stagesFrom(
  columns: DesignColumns,
  rows: number,
): readonly [Stage, ...Stage[]] | Refused<FractionRefusal | "clusters-cross-strata"> {
  const [strata, clusters] = [stagesOf(columns.strata), stagesOf(columns.clusters)];
  const kind = columns.samplingFractions === undefined ? "size" : "fraction";
  const sizes = stagesOf(columns.samplingFractions ?? columns.populationSizes);
  const stages: Stage[] = [];
  let above: Drawing | undefined;
  let fractionOfRow = new Float64Array(rows).fill(1);
  for (let depth = 0; depth === 0 || depth < clusters.length; depth += 1) {
    const given = { rows, strata: strata[depth], clusters: clusters[depth], above, nested: columns.nested ?? false };
    const drawing = drawingOf(given);
    if ("refusal" in drawing) return drawing;
    const size = sizes[depth];
    const fraction = size === undefined ? new Float64Array(drawing.drawn.length) : fractionsOf(drawing, size, kind);
    if ("refusal" in fraction) return fraction;
    const stage = stageFrom(drawing, fraction, fractionOfRow);
    stages.push(stage);
    if (size === undefined) break;
    fractionOfRow = fractionOfRow.map((product, row) => product * fractionAt(stage, row));
    above = drawing;
  }
  return stages as [Stage, ...Stage[]]; // the loop is gone through at least once
}

function stageFrom(drawing: Drawing, fraction: Float64Array, fractionOfRow: Float64Array): Stage {
  const { clusterOfRow, stratumOfCluster, nameOfStratum, drawn, rowOfStratum } = drawing;
  const fractionAbove = Float64Array.from(rowOfStratum, (row) => numberAt(fractionOfRow, row));
  return { clusterOfRow, stratumOfCluster, nameOfStratum, drawn, fraction, fractionAbove };
}

function fractionAt({ clusterOfRow, stratumOfCluster, fraction }: Stage, row: number): number {
  return numberAt(fraction, codeAt(stratumOfCluster, codeAt(clusterOfRow, row)));
}

/** A row stands for as many as there are for one drawn, at each stage. */
function weightsFrom(stages: readonly Stage[], rows: number): Float64Array {
  const weightOf = (row: number): number => stages.reduce((weight, stage) => weight / fractionAt(stage, row), 1);
  return Float64Array.from({ length: rows }, (_, row) => weightOf(row));
}
