import type { Label, Language } from "../core/index.js";
import type { Figure, Provenance } from "./figure.js";
import { queryEntries, type Entry } from "./query.js";
import { labelOf, numberText, stateFigure } from "./state.js";
import { wordsIn } from "./template.js";
import { WORDING } from "./wording.js";

/** One fact about a figure, as text that is still to be escaped. */
interface Fact {
  readonly term: string;
  readonly detail: string;
}

/** Says everything a reader needs to count a figure again, or to find it in its source. */
export function explain(figure: Figure, language: Language): readonly Entry[] {
  const { provenance } = figure;
  const entries = factsOf(figure, language).map(({ term, detail }) => ({ term, detail: [detail] }));
  const recount = provenance.kind === "counted" ? provenance.recount : undefined;
  return recount === undefined ? entries : [...entries, ...queryEntries(recount, language)];
}

function factsOf(figure: Figure, language: Language): readonly Fact[] {
  return [
    ...facts(figure, language),
    ...estimateFacts(figure, language),
    ...provenanceFacts(figure.provenance, language),
  ];
}

function facts(figure: Figure, language: Language): readonly Fact[] {
  switch (figure.kind) {
    case "rate":
      return [
        ...nameFacts(figure, figure.rate, language),
        ...quotientFacts(figure.rate, language),
        ...exclusionFacts(figure.rate.excluded, language),
      ];
    case "ratio":
      return [...nameFacts(figure, figure.ratio, language), ...quotientFacts(figure.ratio, language)];
    case "quantity":
      return unitFacts(figure.quantity.unit, language);
    case "unknown":
      return [{ term: WORDING.reason[language], detail: figure.why[language] }];
    case "count":
    case "measure":
    case "day":
    case "literal":
      return [];
  }
}

/** `%` is printed with the number; any other unit is told here, in the words of its source. */
function unitFacts(unit: string | undefined, language: Language): readonly Fact[] {
  return unit === undefined || unit === "%" ? [] : [{ term: WORDING.unit[language], detail: unit }];
}

interface Parts {
  readonly definition: { readonly label: Label; readonly numerator: Label; readonly denominator: Label };
  readonly numerator: number;
  readonly denominator: number;
}

/** A quotient that is stated under other words keeps its own name in sight. */
function nameFacts(figure: { readonly label?: Label | undefined }, { definition }: Parts, language: Language): Fact[] {
  return figure.label === undefined ? [] : [{ term: WORDING.name[language], detail: definition.label[language] }];
}

function quotientFacts({ definition, numerator, denominator }: Parts, language: Language): readonly Fact[] {
  const part = (name: "numerator" | "denominator", count: number): Fact => ({
    term: WORDING[name][language],
    detail: `${numberText(count, language)} (${definition[name][language]})`,
  });
  return [part("numerator", numerator), part("denominator", denominator)];
}

function exclusionFacts(
  excluded: readonly { readonly reason: string; readonly count: number }[],
  language: Language,
): readonly Fact[] {
  if (excluded.length === 0) return [];
  const detail = excluded.map(({ reason, count }) => `${numberText(count, language)} (${reason})`).join("; ");
  return [{ term: WORDING.excluded[language], detail }];
}

function estimateFacts(figure: Figure, language: Language): readonly Fact[] {
  const estimate = "estimate" in figure ? figure.estimate : undefined;
  if (estimate === undefined) return [];
  const write = (bound: number): string =>
    figure.kind === "rate"
      ? `${numberText(bound * 100, language, figure.decimals)}%`
      : numberText(bound, language, figure.kind === "measure" ? figure.decimals : undefined);
  const level = `${numberText(estimate.level * 100, language)}%`;
  return [
    {
      term: WORDING.interval[language],
      detail: `${write(estimate.low)}–${write(estimate.high)} (${level}, ${estimate.method})`,
    },
  ];
}

function provenanceFacts(provenance: Provenance, language: Language): readonly Fact[] {
  if (provenance.kind === "counted") {
    const { generated, from, undecided } = provenance;
    const term = generated === true ? WORDING.generated : WORDING.counted;
    const counted = { term: term[language], detail: wordsIn(from, language) };
    if (undecided === undefined) return [counted];
    return [counted, { term: WORDING.undecided[language], detail: numberText(undecided, language) }];
  }
  const source = { term: WORDING.source[language], detail: provenance.source };
  if (provenance.sentence === undefined) return [source];
  return [source, { term: WORDING.sentence[language], detail: provenance.sentence }];
}

/** Says the same on one line, without the query, for the hint that a browser shows over a number. */
export function hintOf(figure: Figure, language: Language): string {
  const lines = factsOf(figure, language).map(({ term, detail }) => `${term}: ${detail}`);
  return [`${labelOf(figure)[language]}: ${stateFigure(figure, language)}`, ...lines].join("; ");
}
