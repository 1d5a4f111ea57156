import { must } from "answerable";
import * as ledger from "answerable/ledger";
import type { ItemRecord, PilotRecords } from "./records.js";
import { DAYS } from "./scenario.js";

/** The ledger as the steps left it. */
export interface Ledger {
  readonly opinions: ReadonlyMap<string, ledger.Opinion>;
  readonly problems: ReadonlyMap<string, ledger.Problem>;
  readonly items: readonly ledger.Item[];
}

/** Takes the opinions in, draws problems from them, and leads every item the way its record says. */
export function keepLedger({ opinions, problems, items }: PilotRecords): Ledger {
  const received = new Map<string, ledger.Opinion>(
    opinions.map((opinion) => [opinion.id, must(ledger.receive(opinion)).opinion]),
  );
  const consolidated = new Map<string, ledger.Problem>();
  for (const { opinions: ids, ...input } of problems) {
    const behind = ids.map((id) => find(received, id, "opinion"));
    const result = must(ledger.consolidate(behind, { ...input, by: "campaign-office", on: DAYS.consolidation }));
    consolidated.set(result.problem.id, result.problem);
    for (const opinion of result.opinions) received.set(opinion.id, opinion);
  }
  return {
    opinions: received,
    problems: consolidated,
    items: items.map((item) => led(find(consolidated, item.problem, "problem"), item)),
  };
}

/** Finds what a record points to; a record that points nowhere stops the example. */
function find<Thing>(things: ReadonlyMap<string, Thing>, id: string, what: string): Thing {
  const thing = things.get(id);
  if (thing === undefined) throw new RangeError(`there is no ${what} "${id}"`);
  return thing;
}

function led(problem: ledger.Problem, { id, unit, supervision, outcome, reopenedOn }: ItemRecord): ledger.Item {
  const registration = {
    id,
    unit,
    supervision,
    handling: "time-limited",
    by: "campaign-office",
    on: DAYS.items,
  } as const;
  const { item } = must(ledger.register(problem, registration));
  const owner = { owner: `${unit}-office`, due: DAYS.itemsDue, by: "campaign-office", on: DAYS.items };
  const assigned = must(ledger.assign(item, owner)).item;
  if (outcome === undefined) return assigned;
  const evidence = [{ id: `${id}-proof`, description: "(generated) what the unit handed in" }];
  const submitted = must(ledger.submit(assigned, { evidence, by: owner.owner, on: DAYS.itemsSubmitted })).item;
  const reason = outcome === "fixed" ? {} : { reason: "(generated) what stood in the way" };
  const judgement = { outcome, ...reason, by: "supervision-group", on: DAYS.itemsJudged };
  const closed = must(ledger.accept(submitted, judgement)).item;
  if (reopenedOn === undefined) return closed;
  return must(ledger.reopen(closed, { reason: "it came back", by: "supervision-group", on: reopenedOn })).item;
}
