import type { Cell, Chart, Heading, Table, Template } from "answerable/bulletin";
import { ALL, type DepartmentFigures } from "./departments.js";
import type { Findings } from "./findings.js";

const text = (en: string, chinese: string): { text: Template } => ({ text: { en, "zh-CN": chinese } });

const DEPARTMENT = text("Department", "部门");
const head = (department: string): Heading => (department === ALL ? text("All", "全部") : { words: department });

type Departments = Findings["departments"];
type Name = keyof DepartmentFigures;

/** A table with a row for each department and a column for each of the named figures. */
function byDepartment(
  departments: Departments,
  caption: Template,
  columns: readonly (readonly [name: Name, en: string, chinese: string])[],
  notes: Template[],
): Table {
  const rows = [...departments.keys()].map((department): Cell[] => [
    head(department),
    ...columns.map(([name]) => ({ figure: `${department}.${name}` })),
  ]);
  const headings = columns.map(([, en, chinese]) => text(en, chinese));
  return { kind: "table", caption, columns: [DEPARTMENT, ...headings], rows, notes };
}

/** How many were closed. */
export function closedTable(departments: Departments): Table {
  return byDepartment(
    departments,
    { en: "Closed, of all registered", "zh-CN": "办结情况（占全部登记诉求）" },
    [
      ["closedRate", "Share", "办结率"],
      ["closed", "Closed", "已办结"],
      ["registered", "Registered", "登记"],
    ],
    [],
  );
}

/** How many were closed by their target. */
export function onTimeTable(departments: Departments): Table {
  return byDepartment(
    departments,
    { en: "Closed on time, of those with a target", "zh-CN": "按期办结情况（占有期限的诉求）" },
    [
      ["onTimeRate", "Share", "按期率"],
      ["onTimeParts", "On time / due", "按期／到期"],
      ["withoutTarget", "No target", "未定期限"],
    ],
    [
      {
        en: "A case past its target and not closed counts as late; one without a target is left out.",
        "zh-CN": "期限已过而未办结的诉求按逾期计算；未定期限的诉求不计入。",
      },
    ],
  );
}

/** How long closing took, and how long the others have been open. */
export function agesTable(departments: Departments): Table {
  return byDepartment(
    departments,
    { en: "Medians: time to closing, time open so far", "zh-CN": "办结用时与未办结已历时间（中位数）" },
    [
      ["daysToClose", "To closing", "办结用时"],
      ["closed", "Closed", "已办结"],
      ["daysOpen", "Open so far", "已历时间"],
      ["open", "Not closed", "未办结"],
    ],
    [
      {
        en: "In calendar days; no days means the same day. The median to closing rests on closed cases alone and leaves out the slowest; of no case it is unknown.",
        "zh-CN":
          "按日历日计算，零天即当日办结。办结用时中位数仅据已办结诉求计算，未计入最慢的诉求；无此类诉求时为不详。",
      },
    ],
  );
}

/** Both rates of each department side by side. */
export function rateChart(departments: Departments): Chart {
  return {
    kind: "chart",
    form: "bars",
    caption: { en: "Closed, and closed on time, by department", "zh-CN": "各部门办结率与按期办结率" },
    corner: DEPARTMENT.text,
    columns: [text("Closed, of all", "办结率"), text("On time, of those with a target", "按期办结率")],
    rows: [...departments.keys()].map((department) => ({
      head: head(department),
      figures: [`${department}.closedRate`, `${department}.onTimeRate`],
    })),
    notes: [
      {
        en: "The bars say nothing of how many cases stand behind them; the tables below do.",
        "zh-CN": "图中未反映各部门诉求数量，见下表。",
      },
    ],
  };
}

/** The closings that the ledger refused, each with its reason. */
export function refusedTable({ refused }: Findings): Table {
  return {
    kind: "table",
    caption: { en: "What the ledger refused, in its own words", "zh-CN": "台账的拒绝理由（原文）" },
    columns: [text("Case", "诉求编号"), text("Refusal", "拒绝理由")],
    rows: refused.map(({ id, refusal }) => [{ words: id }, { words: refusal.message }]),
    notes: [],
  };
}
