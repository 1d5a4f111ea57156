import type { ItemGroup } from "../../ledger/index.js";
import type { MonthlyReport } from "../../ledger/tally/index.js";
import { MONTHLY_STATE_LABELS } from "../../ledger/tally/labels.js";
import type { Figure } from "../figure.js";
import type { Block, SeriesChart, Table } from "../schema.js";
import { boundTo } from "../template.js";
import { counted, head, kindOf, merged, nameOf, paragraph, partOf, rated, say, type Kind, type Part } from "./kind.js";
import type { LedgerMonthly } from "./ledger-options.js";
import { countedWhere, dayOfRecords, ratedBy, type CountedFrom } from "./ledger-records.js";
import { ledgerFlow } from "./ledger-flow.js";

/**
 * Writes the monthly report of a ledger (台账月报): what stands in it, what is closed and what of that is fixed, what is overdue, by unit,
 * with the lights where there are some, what the units reported, and the flow to the outcomes.
 *
 * Closed is not fixed: both stand side by side everywhere. Its figures are called `registered`, `opened`, `closed`, `fixed`, `overdue`,
 * `closedRate`, `fixedRate`, `onTimeRate`; of units by their place, `unit-1.closed`; of lights and reports, `light-1` and
 * `state-fixed`. With a `collection`, they can be counted again by `verify` from the records of {@link itemRecords}, and what is told of
 * opinions with `collections` of its own from those of {@link opinionRecords}.
 *
 * @param monthly - the summaries, and what the bulletin is about
 * @example
 * {@includeCode ../../../test/bulletin/kinds/examples.test.ts#ledger-monthly}
 */
export function ledgerMonthly(monthly: LedgerMonthly): Kind {
  const { summary } = monthly;
  const title = say("{issuer}: the ledger in {period}", "{issuer}整改台账月报（{period}）");
  const parts = [
    overall(monthly),
    ...(summary.groups.length === 0 ? [] : [byUnit(monthly)]),
    ...(summary.overall.lights === undefined ? [] : [lights(monthly)]),
    ...(monthly.report === undefined ? [] : [reported(monthly, monthly.report)]),
    ...(summary.overall.registered === 0 ? [] : [ledgerFlow(monthly)]),
  ];
  return kindOf(title, parts, monthly);
}

function overall(from: LedgerMonthly): Part {
  const { summary, before } = from;
  const { overall: all } = summary;
  const figures: Record<string, Figure> = {
    asOf: {
      kind: "day",
      label: { en: "day of the report", "zh-CN": "统计日期" },
      day: summary.asOf,
      provenance: dayOfRecords(from, all.registered),
    },
    ...countsOf("", all, from),
    ...(before && { opened: openedOf(all, before.overall, from) }),
  };
  const opened = say("{opened} of them came in during the month.", "其中本月新增{opened}项。");
  const sentences = [
    say("On {asOf} {registered} items stood in the ledger.", "截至{asOf}，台账共登记整改事项{registered}项。"),
    ...(before === undefined ? [] : [opened]),
    say(
      "{closed} were closed ({closedRate}), and {fixed} of these as fixed ({fixedRate}): closed is not fixed.",
      "已销号{closed}项（销号率{closedRate}），其中整改到位{fixed}项（整改率{fixedRate}）；销号不等于整改到位。",
    ),
    say(
      "Of the items whose first due day has passed {onTimeRate} were closed by it; {overdue} were not.",
      "最初期限已到的事项中按期销号率为{onTimeRate}，逾期{overdue}项。",
    ),
  ];
  return partOf("month", say("The ledger", "总体情况"), [paragraph(...sentences)], { figures });
}

const LABELS = {
  registered: { en: "items registered", "zh-CN": "登记的整改事项" },
  opened: { en: "items registered in the month", "zh-CN": "本月新增的整改事项" },
  closed: { en: "items closed, with any outcome", "zh-CN": "已销号事项（不论结果）" },
  fixed: { en: "items closed as fixed", "zh-CN": "整改到位的事项" },
  overdue: { en: "items not closed by their first due day", "zh-CN": "未在最初期限内销号的事项" },
} as const;

function countsOf(name: string, group: ItemGroup, from: CountedFrom): Record<string, Figure> {
  const { rates } = group;
  return {
    [`${name}registered`]: counted(LABELS.registered, group.registered, countedWhere(from)),
    [`${name}closed`]: counted(LABELS.closed, group.byStatus.closed, countedWhere(from, "status", "closed")),
    [`${name}fixed`]: counted(LABELS.fixed, group.byOutcome.fixed, countedWhere(from, "outcome", "fixed")),
    [`${name}overdue`]: counted(LABELS.overdue, group.due.late, countedWhere(from, "overdue")),
    [`${name}closedRate`]: rated(rates.closed, ratedBy(from, "closed", rates.closed)),
    [`${name}fixedRate`]: rated(rates.fixed, ratedBy(from, "fixed", rates.fixed)),
    [`${name}onTimeRate`]: rated(rates.onTime, ratedBy(from, "onTime", rates.onTime)),
  };
}

/** No item leaves the register, so what stands there now and did not before came in since. */
function openedOf(now: ItemGroup, before: ItemGroup, from: CountedFrom): Figure {
  return counted(LABELS.opened, now.registered - before.registered, countedWhere(from, "opened"));
}

function byUnit(monthly: LedgerMonthly): Part {
  const { summary, provenance, collection } = monthly;
  const names = [...new Set(summary.groups.flatMap(({ key }) => Object.keys(key)))];
  const units = summary.groups.map((group, index) => ({
    name: { words: nameOf(valuesOf(group, names).join(" · "), monthly.names) },
    prefix: `unit-${index + 1}.`,
    group,
  }));
  const table: Table = {
    kind: "table",
    caption: say("Closed and fixed, by unit", "各单位销号与整改情况"),
    columns: [
      head("Unit", "单位"),
      head("Registered", "登记"),
      head("Closed", "销号"),
      head("Fixed", "整改到位"),
      head("Overdue", "逾期"),
      head("On time", "按期销号率"),
    ],
    rows: units.map(({ name, prefix }) => [
      name,
      ...["registered", "closed", "fixed", "overdue", "onTimeRate"].map((each) => ({ figure: prefix + each })),
    ]),
    notes: [],
  };
  const chart: SeriesChart = {
    kind: "chart",
    form: "bars",
    caption: say("Closed, and fixed, of all that is registered", "各单位销号率与整改率"),
    corner: say("Unit", "单位"),
    columns: [head("Closed", "销号率"), head("Fixed", "整改率")],
    rows: units.map(({ name, prefix }) => ({ head: name, figures: [`${prefix}closedRate`, `${prefix}fixedRate`] })),
    notes: [say("Closed is not fixed.", "销号不等于整改到位。")],
  };
  const drawn = units.some(({ group }) => group.rates.closed.value !== "unknown");
  const figures = merged(
    units.map(({ prefix, group }) =>
      countsOf(prefix, group, { provenance, collection, group: { key: group.key, names } }),
    ),
  );
  return partOf("units", say("By unit", "各单位情况"), drawn ? [table, chart] : [table], { figures });
}

/** A group without a value, of items that nobody owns, has a dash in its place, and an empty value its quotation marks. */
function valuesOf({ key }: ItemGroup, names: readonly string[]): readonly string[] {
  return names.length === 0 ? ["—"] : names.map((name) => boundTo(key, name) ?? "—").map((value) => value || "“”");
}

function lights(from: LedgerMonthly): Part {
  const colours = Object.entries(from.summary.overall.lights?.byColour ?? {});
  const figures = colours.map(([colour, count], index) => {
    const label = { en: `items with the light ${colour}`, "zh-CN": `亮${colour}灯的事项` };
    return [`light-${index + 1}`, counted(label, count, countedWhere(from, "light", colour))] as const;
  });
  const table: Table = {
    kind: "table",
    caption: say("Items in work by their light", "在办事项亮灯情况"),
    columns: [head("Light", "亮灯"), head("Items", "事项")],
    rows: colours.map(([colour], index) => [{ words: colour }, { figure: `light-${index + 1}` }]),
    notes: [say("An item that ended has no light.", "已办结的事项不亮灯。")],
  };
  return partOf("lights", say("Lights", "亮灯情况"), [table], { figures: Object.fromEntries(figures) });
}

function reported(from: LedgerMonthly, { overall: said }: MonthlyReport): Part {
  const states = Object.entries(MONTHLY_STATE_LABELS) as [
    keyof typeof MONTHLY_STATE_LABELS,
    { en: string; "zh-CN": string },
  ][];
  const figures = {
    reportedRate: rated(said.reported, ratedBy(from, "reported", said.reported)),
    ...Object.fromEntries(
      states.map(([state, label]) => [
        `state-${state}`,
        counted(label, said.byState[state], countedWhere(from, "state", state)),
      ]),
    ),
  };
  const blocks: Block[] = [
    paragraph(
      say(
        "The units reported on {reportedRate} of the items in work. What they call fixed is their own word until it is accepted.",
        "各单位对在办事项的报送率为{reportedRate}。单位自报整改到位的，以验收销号为准。",
      ),
    ),
    {
      kind: "table",
      caption: say("Where the units say the items stand", "各单位报送的整改状态"),
      columns: [head("State", "状态"), head("Items", "事项")],
      rows: states.map(([state, label]) => [{ words: label }, { figure: `state-${state}` }]),
      notes: [],
    },
  ];
  return partOf("reported", say("What the units reported", "单位报送情况"), blocks, { figures });
}
