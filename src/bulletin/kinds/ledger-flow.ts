import { ITEM_STATUS_LABELS, OUTCOME_LABELS, SET_ASIDE_OUTCOME_LABELS } from "../../ledger/labels.js";
import type { Label } from "../../core/index.js";
import type { Figure } from "../figure.js";
import type { FlowChart, FlowNode } from "../schema.js";
import { counted, head, partOf, say, type Countable, type KindOptions, type Part } from "./kind.js";
import type { LedgerMonthly } from "./ledger-options.js";
import { countedWhere } from "./ledger-records.js";

/** Follows what stands in the ledger from the opinions, where they are told, to where each item stands and how it ended. */
export function ledgerFlow(monthly: LedgerMonthly): Part {
  const { overall } = monthly.summary;
  const { opinions, provenance } = monthly;
  const outcomes = branch("outcome", OUTCOME_LABELS, overall.byOutcome, monthly);
  const statuses = branch("status", ITEM_STATUS_LABELS, overall.byStatus, monthly);
  const items: FlowNode = { id: "items", head: head("Items", "整改事项"), figure: "registered" };
  const before = opinions === undefined ? undefined : fromOpinions(opinions, provenance);
  const chart: FlowChart = {
    kind: "chart",
    form: "flow",
    caption: say("Where everything in the ledger stands", "台账事项流向"),
    stages: [
      ...(before?.stages ?? []),
      { nodes: [items] },
      { nodes: statuses.nodes },
      ...(outcomes.nodes.length === 0 ? [] : [{ nodes: outcomes.nodes }]),
    ],
    links: [
      ...(before?.links ?? []),
      ...statuses.nodes.map(({ id }) => ({ source: "items", target: id, figure: id })),
      ...outcomes.nodes.map(({ id }) => ({ source: "status-closed", target: id, figure: id })),
    ],
    notes: [say("What nothing came to has no node.", "数量为零的去向未列出。")],
  };
  const figures = { ...before?.figures, ...statuses.figures, ...outcomes.figures };
  return partOf("flow", say("From start to end", "办理流向"), [chart], { figures });
}

interface Branch {
  readonly nodes: FlowNode[];
  readonly figures: Record<string, Figure>;
}

/** A node for each code that anything came to. */
function branch<Code extends string>(
  name: string,
  labels: Readonly<Record<Code, Label>>,
  counts: Readonly<Record<Code, number>>,
  from: Countable,
): Branch {
  const found = (Object.keys(labels) as Code[]).filter((code) => counts[code] > 0);
  return {
    nodes: found.map((code) => ({ id: `${name}-${code}`, head: { words: labels[code] } })),
    figures: Object.fromEntries(
      found.map(
        (code) => [`${name}-${code}`, counted(labels[code], counts[code], countedWhere(from, name, code))] as const,
      ),
    ),
  };
}

function fromOpinions(
  { summary, problems, collections }: NonNullable<LedgerMonthly["opinions"]>,
  provenance: KindOptions["provenance"],
): { stages: FlowChart["stages"]; links: FlowChart["links"]; figures: Part["figures"] } {
  const received = { provenance, collection: collections?.opinions };
  const aside = branch("set-aside", SET_ASIDE_OUTCOME_LABELS, summary.setAside, received);
  const [duplicates, others] = [summary.setAside.duplicate, summary.setAside["out-of-scope"]];
  const waiting = summary.received - summary.consolidated - duplicates - others;
  const ends: readonly FlowNode[] = [
    ...aside.nodes,
    ...(waiting === 0 ? [] : [{ id: "waiting", head: head("Not yet put into a problem", "尚未归并为问题") }]),
  ];
  const change = say(
    "Opinions that say the same are one problem, and a problem is an item for each unit that has to put it right.",
    "内容相同的意见归并为一个问题；一个问题由几个单位整改的，各列为一个事项。",
  );
  return {
    stages: [
      { nodes: [{ id: "opinions", head: head("Opinions", "意见"), figure: "opinions" }] },
      { nodes: [{ id: "problems", head: head("Problems", "问题"), figure: "problems", change }, ...ends] },
    ],
    links: [
      ...(summary.consolidated === 0 ? [] : [{ source: "opinions", target: "problems", figure: "consolidated" }]),
      ...ends.map(({ id }) => ({ source: "opinions", target: id, figure: id })),
      { source: "problems", target: "items", figure: "registered" },
    ],
    figures: {
      ...aside.figures,
      opinions: counted({ en: "opinions received", "zh-CN": "收到的意见" }, summary.received, countedWhere(received)),
      consolidated: counted(
        { en: "opinions put into a problem", "zh-CN": "归并为问题的意见" },
        summary.consolidated,
        countedWhere(received, "consolidated"),
      ),
      problems: counted(
        { en: "problems", "zh-CN": "问题" },
        problems,
        countedWhere({ provenance, collection: collections?.problems }),
      ),
      waiting: counted(
        { en: "opinions not yet put into a problem", "zh-CN": "尚未归并的意见" },
        waiting,
        countedWhere(received, "waiting"),
      ),
    },
  };
}
