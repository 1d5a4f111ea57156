import { must, type CalendarDay } from "answerable";
import * as commitment from "answerable/commitment";
import { pledgeTable } from "answerable/commitment/sheet";
import * as presets from "answerable/presets";
import { toCsv } from "answerable/tables";

const PRACTICES = Object.values(presets.stepWords);

/** A made-up pledge along its way: who did what, its status after that, and the word of each practice for the step. */
export interface Turn {
  readonly step: commitment.PledgeStep | "propose";
  readonly status: commitment.Pledge["status"];
  readonly words: readonly string[];
}

/** The practices, in the order in which a turn has their words. */
export const PRACTICE_NAMES: readonly string[] = PRACTICES.map(({ label }) => label["zh-CN"]);

const MAKER = { id: "works-office", kind: "unit" } as const;

/** Leads a pledge from its proposal to its settlement, and names each step in the words of four practices. */
export function leadPledge(): { readonly turns: readonly Turn[]; readonly pledge: commitment.Pledge } {
  const turns: Turn[] = [];
  const take = <Now extends commitment.Pledge>(step: Turn["step"], { pledge }: { readonly pledge: Now }): Now => {
    turns.push({ step, status: pledge.status, words: wordsFor(step) });
    return pledge;
  };
  const statement = "forty lamps in Mill Street, made up";
  const text = { statement, measure: { unit: "lamps", baseline: 0, target: 40 }, due: "2011-12-20" };
  const asked = { id: "pl-1", maker: MAKER, kind: "collective", matter: "real-thing", ...text } as const;
  const own = (on: CalendarDay): { by: string; on: CalendarDay } => ({ by: MAKER.id, on });
  const evidence = [{ id: "photo", description: "the lamps are lit" }];
  const proposed = take("propose", must(commitment.propose({ ...asked, ...own("2011-03-01") })));
  const approval = { verdict: "approved", by: "branch", on: "2011-03-05" } as const;
  const approved = take("review", must(commitment.review(proposed, approval)));
  const published = take(
    "publish",
    must(commitment.publish(approved, { place: "notice board", ...own("2011-03-15") })),
  );
  const begun = take("begin", must(commitment.begin(published, own("2011-04-01"))));
  const progress = { state: "measured", achieved: 40 } as const;
  const reported = take("report", must(commitment.report(begun, { progress, evidence, ...own("2011-12-15") })));
  const said = { evaluator: "leader", verdict: "kept", by: "secretary", on: "2011-12-22" } as const;
  const evaluated = take("evaluate", must(commitment.evaluate(reported, said)));
  const found = { verdict: "kept", reason: "counted on the spot", by: "branch", on: "2012-01-05" };
  return { turns, pledge: take("settle", must(commitment.settle(evaluated, found))) };
}

function wordsFor(step: Turn["step"]): readonly string[] {
  return PRACTICES.map(({ steps }) =>
    steps
      .filter((named) => (named.steps as readonly string[]).includes(step))
      .map(({ name }) => name["zh-CN"])
      .join("、"),
  );
}

/** What each rule of admission finds in two made-up promises of an office, given by nobody else. */
export function admitPromises(): readonly (readonly [statement: string, rules: string, findings: readonly string[]])[] {
  const vague = { statement: "reception costs lower than last year" };
  const whole = {
    statement: "forty lamps in Mill Street",
    measure: { unit: "lamps", baseline: 0, target: 40 },
    due: "2014-12-31",
  };
  const { superviseable, strivingForExcellenceNumbers, wuhanRealThings2010 } = presets;
  return [vague, whole].flatMap((text, index) => {
    const asked = { id: `office-${index + 1}`, maker: MAKER, kind: "collective", ...text } as const;
    const { pledge } = must(commitment.propose({ ...asked, by: MAKER.id, on: "2014-03-03" }));
    return [superviseable, strivingForExcellenceNumbers, wuhanRealThings2010].map((rules) => {
      const { findings } = commitment.admission(pledge, rules, [pledge]);
      return [text.statement, rules.label["zh-CN"], findings.map(({ code }) => code)] as const;
    });
  });
}

/** Twelve made-up promises of each vocabulary, judged, and what its rates count among them. */
export function rateVerdicts(): readonly (readonly [
  vocabulary: string,
  rate: string,
  numerator: number,
  denominator: number,
])[] {
  const counted = (vocabulary: commitment.VerdictVocabulary, verdicts: readonly string[]) => {
    const records = verdicts.map((verdict, index) => ({ id: `promise-${index + 1}`, verdict }));
    const { tally } = must(commitment.emptyTally({ asOf: "2026-01-01", vocabulary }));
    const { tally: all } = must(commitment.addRecords(tally, records, vocabulary));
    const { overall } = must(commitment.summaryOf(all, { vocabulary })).summary;
    return Object.values(overall.rates).map((rate) => {
      return [vocabulary.label["zh-CN"], rate.definition.label["zh-CN"], rate.numerator, rate.denominator] as const;
    });
  };
  const { defaultVerdicts, newZealandVerdicts } = presets;
  const spread = (codes: readonly string[]): string[] =>
    Array.from({ length: 12 }, (_, index) => codes[index % codes.length] ?? "");
  return [defaultVerdicts, newZealandVerdicts].flatMap((vocabulary) =>
    counted(vocabulary, spread(vocabulary.verdicts.map(({ code }) => code))),
  );
}

/** A register of one pledge as a sheet of each language. */
export function pledgeSheets(): readonly string[] {
  const { pledge } = leadPledge();
  return [presets.chinesePledgeSheet, presets.englishPledgeSheet].flatMap((sheet) => {
    const { table } = must(pledgeTable([pledge], { ...sheet, asOf: "2012-01-31" }));
    return toCsv(table, { language: sheet.language, formulas: "escape" }).split("\r\n").slice(0, 2);
  });
}
