import { lightOf } from "answerable/ledger";
import * as presets from "answerable/presets";
import { isVerified, lintLights, type LightScheme } from "answerable/rules";
import { printTable, say } from "../../shared/screen.js";
import { ASKED, watchedItems } from "../items.js";
import { byCategory, openLedger, proposalShares, sheetIn } from "../sheets.js";
import { CASES, walkThrough } from "../sign-offs.js";

const SCHEMES: readonly LightScheme[] = [
  presets.suqianByDate({ nearDays: 10 }),
  presets.yinchuanByPlan,
  presets.yinchuanByEntry,
  presets.yinchuanByProgress,
  presets.guangyuanByJudgement,
  presets.sanmingByEscalation,
];

/** Prints what the lights of each scheme show, and what each sign-off policy lets go and refuses. */
export function showLedger(): void {
  const items = watchedItems();
  printTable(
    `Lights on ${ASKED}, made-up items: no two schemes mean the same by a colour`,
    ["item", ...SCHEMES.map(({ id }) => id)],
    items.map(({ what, item, facts }) => {
      const shown = SCHEMES.map((scheme) => {
        const answer = lightOf(item, { scheme, asOf: ASKED, facts: () => facts });
        if (answer === undefined) return "out";
        return answer.outcome === "lit" ? answer.colour : answer.outcome;
      });
      return [what, ...shown];
    }),
  );
  for (const scheme of SCHEMES) {
    const open = lintLights(scheme).map(({ message }) => message);
    const seen = isVerified(scheme.source) ? "" : " (unverified)";
    say(`  ${scheme.id}${seen}: ${open.join("; ") || "has a light for every case"}`);
  }
  printTable(
    "Signing off: one made-up item walked through each policy",
    ["policy", "tried", "came of it"],
    CASES.flatMap(({ named, ...facts }) =>
      walkThrough({ named, ...facts }).map(({ step, outcome }) => [named.policy.label["zh-CN"], step, outcome]),
    ),
  );
  showSheets();
}

function showSheets(): void {
  const { items } = openLedger();
  printTable(
    "Categories of the mass line, one made-up opinion from each channel",
    ["category", "problems", "one of the four winds"],
    byCategory(items).map(([label, problems, isWind]) => [label, `${problems}`, isWind ? "yes" : "no"]),
  );
  say("\nThe same ledger as a sheet of either language:");
  for (const sheet of [presets.chineseLedgerSheet, presets.englishLedgerSheet]) {
    for (const line of sheetIn(sheet, 3)) say(`  ${line}`);
  }
  const answered = proposalShares();
  const all = answered.reduce((sum, [, , number]) => sum + number, 0);
  printTable(
    "Answers to proposals, made up: all are answered, and not all are solved",
    ["class", "meaning", "answers"],
    answered.map(([letter, meaning, number]) => [letter, meaning, `${number} of ${all}`]),
  );
}
