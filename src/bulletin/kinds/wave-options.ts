import type { Scores, WaveSeries } from "../../satisfaction/index.js";
import type { OutsideWords } from "../figure.js";
import type { KindOptions } from "./kind.js";

/** One wave of a survey: what it is called, and its results. */
export interface ReportedWave {
  readonly name: OutsideWords;
  readonly scores: Scores;
}

/** What a report on waves of a survey is made of. */
export interface WaveReport extends KindOptions {
  /** From the oldest on; groups by unit, or all together. */
  readonly waves: readonly ReportedWave[];
  /** The same waves compared, by the same groups. */
  readonly series: WaveSeries;
  /** What the questions ask, by their ids; one without words is called by its id. */
  readonly questions?: Readonly<Record<string, OutsideWords>>;
}
