import type { Protocol, Scores, WaveSeries } from "../../satisfaction/index.js";
import type { OutsideWords } from "../figure.js";
import type { KindOptions } from "./kind.js";

/** One wave of a survey: what it is called, and its results. */
export interface ReportedWave {
  readonly name: OutsideWords;
  readonly scores: Scores;
  /** Where its responses can be counted again: without it, no figure of the wave can. */
  readonly responses?: CountedResponses;
}

/** The names under which `verify` will find what a wave was counted from, and the protocol that admitted its responses. */
export interface CountedResponses {
  /** Of the responses, as {@link responseRecords}. */
  readonly collection: string;
  /** Of the people who could have answered, as {@link electorateRecords}: without it, no rate among them can be counted again. */
  readonly electorates?: string;
  readonly protocol: Protocol;
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
