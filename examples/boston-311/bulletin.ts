import type { Refusal } from "answerable";
import type {
  Bindings,
  Block,
  Cell,
  Chart,
  Draft,
  Figure,
  Heading,
  Section,
  Table,
  Template,
} from "answerable/bulletin";
import type { ComparisonFigures } from "./comparison.js";
import { ALL, type DepartmentFigures } from "./departments.js";

/** What the page is made of. */
export interface Findings {
  readonly departments: ReadonlyMap<string, DepartmentFigures>;
  readonly comparison: ComparisonFigures;
  /** The records that the ledger did not take as they are. */
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[];
}

/** The figures under the names by which the prose cites them. */
export function bindingsOf({ departments, comparison }: Findings): Bindings {
  const figures = [...departments].flatMap(([department, all]) =>
    Object.entries(all).map(([name, figure]: [string, Figure]) => [`${department}.${name}`, figure] as const),
  );
  return {
    figures: { ...comparison, ...Object.fromEntries(figures) },
    words: { service: { en: "Boston 311", "zh-CN": "波士顿311热线" } },
  };
}

const text = (en: string, chinese: string): { text: Template } => ({ text: { en, "zh-CN": chinese } });

/** The prose, tables and chart of the page, for the findings of this file. */
export function draftOf(findings: Findings): Draft {
  const { departments } = findings;
  return {
    title: { en: "{service} in {year}: closed, and closed on time", "zh-CN": "{service}{year}年诉求办结情况" },
    sections: [
      section("about", "What this page says", "说明", [ABOUT, CLOSED_IS_NOT_FIXED]),
      section("verdicts", "Late by whose count", "逾期的判定", [VERDICTS, rateChart(departments)]),
      section("departments", "By department", "分部门情况", [
        closedTable(departments),
        onTimeTable(departments),
        agesTable(departments),
      ]),
      section("refused", "Closed before they were opened", "办结时间早于提出时间的诉求", [
        REFUSED,
        refusedTable(findings),
      ]),
      section("assumptions", "What had to be assumed", "作出的假定", [ASSUMPTIONS]),
    ],
  };
}

function section(id: string, en: string, chinese: string, blocks: Block[]): Section {
  return { id, heading: { en, "zh-CN": chinese }, blocks };
}

const ABOUT: Block = {
  kind: "paragraph",
  sentences: [
    {
      en: "The City of Boston publishes what was asked of it and what became of it; its {all.registered} cases of {year} on street cleaning, animals and housing were led through a ledger one by one.",
      "zh-CN":
        "波士顿市公开市民诉求及其办理记录。本页将其{year}年道路清扫、动物、住房三类共{all.registered}件诉求逐件录入台账。",
    },
    {
      en: "{all.closedRate} of them are closed; of the cases with a target, {all.onTimeRate} were closed on time ({all.onTimeParts}).",
      "zh-CN": "办结率为{all.closedRate}；有期限的诉求中，按期办结率为{all.onTimeRate}（{all.onTimeParts}）。",
    },
  ],
};

const CLOSED_IS_NOT_FIXED: Block = {
  kind: "note",
  sentences: [
    {
      en: "Closed is not fixed: the record does not say whether the problem was gone, so the share of problems put right is {fixed}.",
      "zh-CN": "办结不等于解决：原记录未载明问题是否消除，故问题解决率{fixed}。",
    },
  ],
};

const VERDICTS: Block = {
  kind: "paragraph",
  sentences: [
    {
      en: "The city marks each case ONTIME or OVERDUE, and the ledger comes to the same verdict in {agreement} cases.",
      "zh-CN": "该市对每件诉求标注ONTIME（按期）或OVERDUE（逾期），台账的判定与之一致的为{agreement}件。",
    },
    {
      en: "{lateWithinDay} cases were closed on the very day of their target and yet late, which only the time of day shows.",
      "zh-CN": "其中{lateWithinDay}件在期限当日办结但已超时，须比较具体时刻才能判定。",
    },
    {
      en: "{all.withoutTarget} cases have no target, and the city marks every one of them ONTIME.",
      "zh-CN": "{all.withoutTarget}件未定期限，该市一律标为ONTIME。",
    },
    {
      en: "Of all cases {marked} are marked ONTIME, of those with a target {markedWithTarget}: the denominator makes the difference.",
      "zh-CN": "按全部诉求计，ONTIME占{marked}；按有期限的诉求计，占{markedWithTarget}：差别在于分母。",
    },
  ],
};

const REFUSED: Block = {
  kind: "paragraph",
  sentences: [
    {
      en: "In {refused} cases the city's closing lies some seconds before the opening; the ledger refuses such a closing, and the cases stand in it as not closed.",
      "zh-CN": "有{refused}件诉求记录的办结时间比提出时间早若干秒，台账拒绝接受此类办结记录，按未办结列示。",
    },
    {
      en: "They stay in every denominator and, their targets long past, count as late: {all.onTimeParts} are on time here, {markedWithTargetParts} by the city's marks.",
      "zh-CN":
        "这些诉求仍计入各项分母；因期限早已届满，按逾期计算：本页按期办结为{all.onTimeParts}，按该市标注为{markedWithTargetParts}。",
    },
    {
      en: "Their verdicts are compared with the city's by the closing that the city recorded.",
      "zh-CN": "与该市标注比对时，这些诉求以该市记录的办结时间为准。",
    },
  ],
};

const ASSUMPTIONS: Block = {
  kind: "paragraph",
  sentences: [
    {
      en: "The extract does not say when it was made; the latest closing in it, on {extracted}, is taken as its day, and cases not closed are aged up to then.",
      "zh-CN": "数据文件未注明提取日期，以其中最晚的办结日（{extracted}）为基准日，未办结诉求的历时计算至该日。",
    },
    {
      en: "Its times are those of Boston's clocks; an hour shown twice in autumn is taken for the first, and one skipped in spring moves on by an hour.",
      "zh-CN": "时间均为波士顿当地时间；秋季重复的一小时取前一次，春季跳过的一小时顺延一小时。",
    },
    {
      en: "No persons and no proofs are on record: each department answers for its own cases, the city's closing entry stands as the proof, and the service that keeps the record as the one who accepts it.",
      "zh-CN": "原记录不含经办人和佐证材料：以各部门为责任单位，以该市的办结记录为佐证，以热线为验收方。",
    },
    {
      en: "Departments are named by the codes of the record.",
      "zh-CN": "部门名称沿用原记录代码。",
    },
  ],
};

const DEPARTMENT = text("Department", "部门");
const head = (department: string): Heading =>
  department === ALL ? text("All departments", "全部部门") : { words: department };

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

function closedTable(departments: Departments): Table {
  return byDepartment(
    departments,
    { en: "Closed, of all registered", "zh-CN": "办结情况（占全部登记诉求）" },
    [
      ["registered", "Registered", "登记"],
      ["closed", "Closed", "已办结"],
      ["closedRate", "Closed, share", "办结率"],
    ],
    [],
  );
}

function onTimeTable(departments: Departments): Table {
  return byDepartment(
    departments,
    { en: "Closed on time, of those with a target", "zh-CN": "按期办结情况（占有期限的诉求）" },
    [
      ["onTimeRate", "On time, share", "按期办结率"],
      ["onTimeParts", "On time of due", "按期办结／已到期"],
      ["withoutTarget", "Left out: no target", "不计入：未定期限"],
    ],
    [
      {
        en: "A case past its target and not closed counts as late.",
        "zh-CN": "期限已过而未办结的诉求按逾期计算。",
      },
    ],
  );
}

function agesTable(departments: Departments): Table {
  return byDepartment(
    departments,
    { en: "How long it takes, and how long it has been", "zh-CN": "办结用时与未办结历时" },
    [
      ["daysToClose", "Median to closing", "办结用时中位数"],
      ["closed", "Of so many closed", "已办结件数"],
      ["daysOpen", "Median open so far", "未办结已历时间中位数"],
      ["open", "Of so many not closed", "未办结件数"],
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

function rateChart(departments: Departments): Chart {
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

function refusedTable({ refused }: Findings): Table {
  return {
    kind: "table",
    caption: { en: "What the ledger refused, in its own words", "zh-CN": "台账的拒绝理由（原文）" },
    columns: [text("Case", "诉求编号"), text("Refusal", "拒绝理由")],
    rows: refused.map(({ id, refusal }) => [{ words: id }, { words: refusal.message }]),
    notes: [],
  };
}
