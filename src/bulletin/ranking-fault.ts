import { refuse, type Refused } from "../core/index.js";
import type { Figure } from "./figure.js";
import { pointOf } from "./scale.js";
import type { RankedRow, RankingChart } from "./chart-schema.js";
import { boundTo } from "./template.js";

/** Why subjects do not stand in the order of their ranks. */
export type RankingFault = "not-drawable" | "not-in-rank-order";

type Figures = Readonly<Record<string, Figure>>;

/** Refuses a ranking whose rows do not stand in the order of their ranks and tie bands, with what is not ranked at the end. */
export function rankingFault(
  { rows }: RankingChart,
  figures: Figures,
  where: string,
): Refused<RankingFault> | undefined {
  let [lastRank, lastBand] = [0, 0];
  for (const [index, row] of rows.entries()) {
    const rank = rankOf(row, figures);
    if (rank === "no-number") return refuse("not-drawable", `${where} ranks row ${index + 1} by "${row.rank ?? ""}"`);
    const band = row.band ?? Infinity;
    if (rank < lastRank)
      return refuse("not-in-rank-order", `${where} puts row ${index + 1} behind one of a later rank`);
    if (band < lastBand)
      return refuse("not-in-rank-order", `${where} puts row ${index + 1} behind one of a later band`);
    [lastRank, lastBand] = [rank, band];
  }
  return undefined;
}

/** What has no rank comes after everything that has one. */
function rankOf({ rank }: RankedRow, figures: Figures): number | "no-number" {
  const figure = rank === undefined ? undefined : boundTo(figures, rank);
  if (figure === undefined) return Infinity;
  const point = pointOf(figure);
  if (point === "any-scale") return Infinity;
  if (point === "no-scale" || point.scale !== "number") return "no-number";
  return point.value === "unknown" ? Infinity : point.value;
}
