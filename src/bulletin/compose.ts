import { LANGUAGES, readInput, refuse, type Refused, type Result } from "../core/index.js";
import { chartFault, type ChartFault } from "./chart-fault.js";
import { findingMessage, findingsOf, type CheckFault } from "./check-publication.js";
import { dataTable } from "./data-table.js";
import { namesOfFinding, type Finding, type FindingCode } from "./finding.js";
import { Bindings, Draft, type Block, type Page, type Table } from "./schema.js";
import { figureFault, templateFault, type Scope, type TemplateFault } from "./template-fault.js";
import { boundTo, namesIn } from "./template.js";
import { unknownAmong } from "./unknown.js";
import { placesOf, whereOfBlock } from "./walk.js";

/** Why a draft does not become a page. */
export type ComposeFault =
  | "invalid-input"
  | "duplicate-section"
  | "ambiguous-name"
  | "ragged-table"
  | TemplateFault
  | ChartFault
  | CheckFault
  | FindingCode;

/**
 * Binds a draft's names to figures and words; the one door to a page, so no sentence states a number that nothing stands
 * behind.
 *
 * Refuses with `invalid-input`; `duplicate-section` (two sections of one id); `ambiguous-name` (a name bound to a figure and
 * to words); `missing-language` (prose that lacks one of the languages); `broken-template` (a brace without its partner);
 * `unbound-number` (a digit, in any script, typed into prose); `unknown-figure` (a name that nothing is bound to);
 * `languages-differ` (prose that cites one thing in English and another in Chinese); `ragged-table` (a row with more or
 * fewer cells than there are columns); `empty-chart` (not one known figure); `not-drawable` (a chart of days or literals);
 * `mixed-chart` (percentages and other numbers on one axis). The message names section, block and sentence.
 *
 * What the bindings ask to be checked before publication refuses with `does-not-reconcile` (parts that do not add up to their
 * total), `percentages-not-whole` (printed percentages that do not add up to 100), `sum-unknown` (either cannot be checked,
 * since a number is unknown or hedged) and `cell-disclosed` (hidden counts that readers can work out), each unless `despite` names it: then the
 * page carries the finding, and the renderers print it. `not-addable`: a sum names a figure that is none of its terms.
 *
 * A number written out in letters (`two thirds`, `三分之二`) cannot be told from prose: binding it is the author's part. A
 * figure that nothing cites is left out of the page.
 *
 * @param draft - the bulletin as written
 * @param bindings - figures and outside words under their names, and the languages the page must be whole in (all, when
 * not given)
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#compose}
 */
export function compose(draft: Draft, bindings: Bindings): Result<{ page: Page }, ComposeFault> {
  const readDraft = readInput(Draft, draft, "draft");
  if (!readDraft.ok) return readDraft;
  const readBindings = readInput(Bindings, bindings, "bindings");
  if (!readBindings.ok) return readBindings;
  const { figures, words = {}, languages = LANGUAGES } = readBindings.value;
  const scope: Scope = { figures, words, languages: LANGUAGES.filter((each) => languages.includes(each)) };
  const fault = faultOf(readDraft.value, scope);
  if (fault !== undefined) return fault;
  const checked = findingsOf(readBindings.value);
  if (!checked.ok) return checked;
  const { despite = [] } = readBindings.value;
  const inTheWay = checked.found.find(({ code }) => !despite.includes(code));
  if (inTheWay !== undefined) return refuse(inTheWay.code, findingMessage(inTheWay));
  return { ok: true, page: pageOf(readDraft.value, scope, checked.found) };
}

function faultOf(draft: Draft, scope: Scope): Refused<Exclude<ComposeFault, "invalid-input">> | undefined {
  return ambiguity(scope) ?? duplication(draft) ?? placeFault(draft, scope) ?? blockFaults(draft, scope);
}

function ambiguity({ figures, words }: Scope): Refused<"ambiguous-name"> | undefined {
  const name = Object.keys(words).find((each) => Object.hasOwn(figures, each));
  return name === undefined ? undefined : refuse("ambiguous-name", `"${name}" is bound to a figure and to words`);
}

function duplication({ sections }: Draft): Refused<"duplicate-section"> | undefined {
  const ids = sections.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  return twice === undefined ? undefined : refuse("duplicate-section", `two sections have the id "${twice}"`);
}

function placeFault(draft: Draft, scope: Scope): Refused<TemplateFault> | undefined {
  for (const place of placesOf(draft)) {
    const { where } = place;
    const fault =
      "figure" in place ? figureFault(place.figure, where, scope) : templateFault(place.template, where, scope);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function blockFaults({ sections }: Draft, scope: Scope): Refused<"ragged-table" | ChartFault> | undefined {
  for (const { id, blocks } of sections) {
    for (const [index, block] of blocks.entries()) {
      const fault = blockFault(block, whereOfBlock(id, index, block), scope);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function blockFault(block: Block, where: string, scope: Scope): Refused<"ragged-table" | ChartFault> | undefined {
  if (block.kind === "table") return raggedness(block, where);
  if (block.kind === "chart") return raggedness(dataTable(block), where) ?? chartFault(block, scope.figures, where);
  return undefined;
}

function raggedness({ columns, rows }: Table, where: string): Refused<"ragged-table"> | undefined {
  const index = rows.findIndex((row) => row.length !== columns.length);
  const row = rows[index];
  if (row === undefined) return undefined;
  return refuse("ragged-table", `${where}, row ${index + 1} has ${row.length} cells under ${columns.length} headings`);
}

function pageOf(draft: Draft, { figures, words, languages }: Scope, findings: readonly Finding[]): Page {
  const names = new Set<string>();
  for (const place of placesOf(draft)) {
    if ("figure" in place) names.add(place.figure);
    else for (const language of languages) for (const name of namesIn(place.template[language] ?? "")) names.add(name);
  }
  for (const name of findings.flatMap(namesOfFinding)) names.add(name);
  const stated = picked(figures, names);
  return { ...draft, languages, figures: stated, words: picked(words, names), findings, unknown: unknownAmong(stated) };
}

function picked<Value>(bound: Readonly<Record<string, Value>>, names: ReadonlySet<string>): Record<string, Value> {
  const entries = [...names].map((name) => [name, boundTo(bound, name)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined));
}
