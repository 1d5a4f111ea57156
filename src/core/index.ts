export { countBy, groupBy } from "./count.js";
export { uncountable } from "./countable.js";
export { CalendarDay, DueMoment, Instant, dayOf } from "./day.js";
export { deepFreeze } from "./deep-freeze.js";
export type { DeepReadonly, InputOf } from "./deep-readonly.js";
export { Evidence, EvidenceList } from "./evidence.js";
export { IdText, idOf } from "./id.js";
export { LANGUAGES, Label, type Labels, type Language } from "./label.js";
export {
  DamagedHistoryError,
  allows,
  decider,
  diagram,
  mustNotPrecede,
  unknownEvent,
  wrongStatus,
  type CommandRefusal,
  type Decider,
  type StepRow,
  type StepTable,
} from "./lifecycle.js";
export { askEveryStep, type PossibleStep, type WouldBe } from "./possible-steps.js";
export { Meta, Words, invalidInput, onItsDay, readInput } from "./read.js";
export { remembered } from "./remember.js";
export {
  RefusedError,
  must,
  refuse,
  type Issue,
  type Refusal,
  type RefusalOf,
  type Refused,
  type Result,
} from "./result.js";
export { isLate, stampFields, type Done, type Stamp } from "./stamp.js";
export { backdated, changedOn, doneOf, repeated, stampOf } from "./succession.js";
export { removeInjectedPinyin, toPlainForms } from "./text.js";
export { added, largestRemainder, toWhole } from "./whole.js";
