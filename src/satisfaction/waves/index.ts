export {
  ComparedQuestion,
  Corrected,
  GroupComparison,
  RateChange,
  ScoreChange,
  UNCOMPARABLE,
  UncomparedQuestion,
  UncomparedRate,
  WaveComparison,
  WaveSeries,
  type Uncomparable,
} from "./schema.js";
export { compareSeries, compareWaves, type Wave, type WaveOptions } from "./compare-waves.js";
