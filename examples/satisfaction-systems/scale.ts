import { voteScale } from "answerable/presets";
import type { Scale } from "answerable/satisfaction";

const POINTS = [100, 60, 0];

/** Three grades as they are voted; what each is worth is the examples' own, since the documents print no points. */
export const pointedVote: Scale = {
  ...voteScale.scale,
  id: "pointed-vote",
  grades: voteScale.scale.grades.map((grade, index) => ({ ...grade, points: POINTS[index] ?? 0 })),
};
