import { must } from "answerable";
import { surveyDesign, type SurveyDesign } from "answerable/statistics";
import { golden } from "../golden.js";
import { numbersOf, type Table } from "./r-calls.js";

/** The simulated survey: who answered what about which unit, with the columns that R made of it. */
export interface Simulated {
  readonly table: Table;
  readonly design: (name: DesignName) => { readonly design: SurveyDesign; readonly table: Table };
}

/** How the simulated answers are taken to have been drawn. */
export type DesignName = "independent" | "cell_strata_fpc" | "respondent_cluster" | "unit_cluster";

interface File {
  readonly inputs: {
    readonly score_map: readonly number[];
    readonly satisfied_from_grade: number;
    readonly columns: Table;
  };
}

/** Reads the simulated survey; grade 0 means that there is no answer. */
export function simulated(): Simulated {
  const { inputs } = golden("sim_data") as File;
  const grades = numbersOf(inputs.columns, "grade");
  const answers = (of: (grade: number) => number): (number | null)[] =>
    Array.from(grades, (grade) => (grade === 0 ? null : of(grade)));
  const [units = [], classes = []] = [inputs.columns["unit"], inputs.columns["cls"]];
  const table = {
    ...inputs.columns,
    y: answers((grade) => inputs.score_map[grade - 1] ?? Number.NaN),
    sat: answers((grade) => Number(grade >= inputs.satisfied_from_grade)),
    dk: Array.from(grades, (grade) => Number(grade === 0)),
    cell: units.map((unit, row) => `${unit}.${classes[row]}`),
  };
  return { table, design: (name) => designOf(table, name) };
}

function designOf(all: Table, name: DesignName): { readonly design: SurveyDesign; readonly table: Table } {
  const table = name === "cell_strata_fpc" ? withoutSingles(all) : all;
  const codes = (column: string): string[] => (table[column] ?? []).map(String);
  const weights = numbersOf(table, "w");
  const how = {
    independent: {},
    cell_strata_fpc: { strata: codes("cell"), populationSizes: numbersOf(table, "Ncell") },
    respondent_cluster: { clusters: codes("resp") },
    unit_cluster: { clusters: codes("unit"), strata: codes("stratum") },
  }[name];
  return { design: must(surveyDesign({ weights, ...how })).design, table };
}

/** R left out who was alone in a stratum. */
function withoutSingles(table: Table): Table {
  const cells = table["cell"] ?? [];
  const counts = new Map<unknown, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return Object.fromEntries(
    Object.entries(table).map(([name, column]) => [name, column.filter((_, row) => (counts.get(cells[row]) ?? 0) > 1)]),
  );
}
