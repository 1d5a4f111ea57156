/**
 * Reports in which every number is bound to where it comes from.
 *
 * A `Draft` is prose with named places; a `Figure` is a number with its meaning and its `Provenance`: published by a source,
 * or counted from records. `compose` binds the one to the other and gives a `Page`, which is written as Markdown or HTML, in
 * English or Chinese, each number with its mark and its entry at the end.
 *
 * @module
 */
export {
  BoundName,
  CountFigure,
  Counted,
  DayFigure,
  Figure,
  LiteralFigure,
  MeasureFigure,
  OutsideWords,
  Provenance,
  Published,
  QuantityFigure,
  RateFigure,
  RatioFigure,
  UnknownFigure,
} from "./figure.js";
export {
  CountRecount,
  DAY_ENDS,
  DayRecount,
  DifferenceInterval,
  DifferenceRecount,
  ExcludedRecords,
  MeasureRecount,
  PLACE_ENDS,
  PlaceRecount,
  RatedRecords,
  SelectedRecords,
  RateInterval,
  RateRecount,
  RatioRecount,
  Recount,
  STATISTICS,
  Selection,
  ShareRecount,
  SummedRecords,
  ValueRecount,
  type DayEnd,
  type PlaceEnd,
  type Statistic,
} from "./recount-schema.js";
export type { RecordOfFacts, Records, RecordsRefusal } from "./records.js";
export type { RecountRefusal } from "./select.js";
export {
  CountQuery,
  DayQuery,
  DifferenceQuery,
  MeasureQuery,
  PlaceQuery,
  RateQuery,
  RatioQuery,
  ShareQuery,
  ValueQuery,
} from "./figure-queries.js";
export { countFigure, rateFigure, ratioFigure, shareFigure, type CountedFigureRefusal } from "./counted-figures.js";
export { dayFigure, differenceFigure, measureFigure, placeFigure, valueFigure } from "./worked-out-figures.js";
export {
  Bindings,
  Block,
  CHART_FORMS,
  Cell,
  CellState,
  Chart,
  Draft,
  FlowChart,
  FlowNode,
  Heading,
  LineageChart,
  LineageNode,
  MatrixChart,
  Note,
  Paragraph,
  Quotations,
  RankedRow,
  RankingChart,
  Section,
  SeriesChart,
  Table,
  Template,
  type ChartForm,
  type Page,
} from "./schema.js";
export { chartOption } from "./chart-option.js";
export type { ChartOption, Json } from "./chart-style.js";
export { compose, type ComposeFault } from "./compose.js";
export { toHtml } from "./html.js";
export type { DrawChart, DrawingSize, HtmlOptions } from "./html-blocks.js";
export { toMarkdown } from "./markdown.js";
export type { RenderOptions } from "./rendering.js";
export { labelOf, stateFigure } from "./state.js";
export type { ChartFault } from "./chart-fault.js";
export type { FlowFault } from "./flow-fault.js";
export type { RankingFault } from "./ranking-fault.js";
export type { StagesFault } from "./stages-fault.js";
export { NOT_RECOUNTED, verify, type FailedFigure, type NotRecounted, type Verification } from "./verify.js";
export type { Counts, StatedInterval } from "./counts.js";
export { AuditedTables, FINDING_CODES, StatedTotal, StatedWhole, type Finding, type FindingCode } from "./finding.js";
export type { CheckFault } from "./check-publication.js";
export type { UnknownEntry } from "./unknown.js";
export type { TemplateFault } from "./template-fault.js";
