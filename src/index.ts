/**
 * The words every domain shares: results and refusals, days and moments, labels, and the shape of a lifecycle.
 *
 * Each domain stands under its own name here (`ledger.accept`) and on its own subpath (`answerable/ledger`), which is
 * what an app that cares for its size imports. Presets, labels and the Chinese work calendar are on their subpaths only.
 *
 * @module
 */
export {
  CalendarDay,
  DamagedHistoryError,
  DueMoment,
  IdText,
  Instant,
  LANGUAGES,
  Label,
  Meta,
  RefusedError,
  Words,
  must,
  type CommandRefusal,
  type Decider,
  type DeepReadonly,
  type Done,
  type InputOf,
  type Issue,
  type Labels,
  type Language,
  type PossibleStep,
  type WouldBe,
  type Refusal,
  type RefusalOf,
  type Refused,
  type Result,
  type Stamp,
  type StepRow,
  type StepTable,
} from "./core/index.js";
export * as definitions from "./definitions/index.js";
export * as calendar from "./calendar/index.js";
export * as figures from "./figures/index.js";
export * as statistics from "./statistics/index.js";
export * as tables from "./tables/index.js";
export * as rules from "./rules/index.js";
export * as ledger from "./ledger/index.js";
export * as commitment from "./commitment/index.js";
export * as satisfaction from "./satisfaction/index.js";
export * as campaign from "./campaign/index.js";
export * as assessment from "./assessment/index.js";
export * as bulletin from "./bulletin/index.js";
