import type { GroupResult, RateChange, ScoreChange } from "answerable/satisfaction";
import { HEADINGS, countRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { rateOf, whole } from "../count.js";
import { generateCityCalls, generateWave } from "../county-calls.js";
import { generateEarned, weigh } from "../county-coefficient.js";
import { awareness, city, county } from "../county-protocol.js";
import * as survey from "../county.js";
import { PUBLISHED } from "../published.js";
import { chance, percent, percentPoints, points, pointsRow, rateRows, reach, scoreOf } from "./rows.js";

/** Prints what the telephone surveys of system F come to. */
export function showCounty(): void {
  const july = survey.countWave(generateWave("july"));
  const september = survey.countWave(generateWave("september"));
  const november = survey.countWave(generateWave("november"));
  showAverages([july, september, november], november);
  showTownships([july, september, november], november);
  showCoefficient(survey.townshipsOf(november));
}

function showAverages(waves: readonly survey.CountyWave[], last: survey.CountyWave): void {
  const earlier = survey.countCity(generateCityCalls());
  const called = whole(county, last.satisfaction);
  const [all] = survey.fieldworkOf(last, []);
  printTable("F. A county's telephone surveys, on generated calls", HEADINGS, [
    countRow("townships called", Object.keys(last.satisfaction.units).length, PUBLISHED.townships),
    countRow("people interviewed in November", called.responses),
    ...(all === undefined
      ? []
      : [rateRow("   response rate, RR1", all.rates.rr1), rateRow("   refusal rate, REF1", all.rates.ref1)]),
    pointsRow("score of the county as the city asked in the first half-year", scoreOf(whole(city, earlier))),
    ...waves.map((wave, index) =>
      pointsRow(
        `average of the townships' scores, ${["July", "September", "November"][index] ?? ""}`,
        survey.averageOf(survey.townshipsOf(wave)),
      ),
    ),
    ...county.definition.questions.flatMap(({ id, label }) =>
      rateRows(called, id, "dissatisfied", `dissatisfied: ${label.en}`),
    ),
    ...rateRows(whole(awareness, last.awareness), "policies", "aware", "aware of the policies that concern them"),
  ]);
  const change = survey.workSinceCity(earlier, last);
  if (change !== undefined)
    say(`  Satisfaction with the work as a whole moved by ${moved(change)} since the city asked.`);
  say(
    "  The document says that the average rose, that the rate of dissatisfied is still high and that few know the policies;",
  );
  say("  it prints none of these numbers.");
}

function moved({ value, interval, test }: ScoreChange): string {
  const tested = test.status === "tested" ? `p ${chance(test.pValue)}` : test.refusal.code;
  return `${points(value)} points (${reach(interval, points)}; ${tested})`;
}

function showTownships(waves: readonly survey.CountyWave[], last: survey.CountyWave): void {
  const townships = survey.townshipsOf(last);
  const fieldwork = survey.fieldworkOf(last, ["unit"]);
  const changes = survey.dissatisfiedSinceFirst(waves);
  printTable(
    "   The townships in November: dissatisfied with the work as a whole",
    [
      "township",
      "interviews",
      "RR1",
      "score",
      "dissatisfied",
      "between (95 %)",
      "more than 10 %",
      "since July (points)",
      "p (Holm)",
    ],
    townships.map((township, index) => {
      const found = rateOf(township, "work", "dissatisfied");
      return [
        township.unit ?? "",
        `${township.responses}`,
        percent(fieldwork[index]?.rates.rr1.value ?? "unknown"),
        points(scoreOf(township)),
        percent(found?.rate.value ?? "unknown"),
        found === undefined ? "" : reach(found.interval, percent),
        survey.isHigh(township),
        ...changeCells(changes.get(township.unit)),
      ];
    }),
  );
  const bands = survey.bandsOf(townships);
  say(`  By the work as a whole, ${townships.length} townships make ${bands.length} bands that can be told apart.`);
}

function changeCells(change: RateChange | undefined): string[] {
  if (change?.change.status !== "estimated") return ["unknown", "unknown"];
  return [
    percentPoints(change.change.value),
    change.corrected === undefined ? "unknown" : chance(change.corrected.pValue),
  ];
}

function showCoefficient(townships: readonly GroupResult[]): void {
  printTable(
    "   The satisfaction score as coefficient, on generated points",
    ["township", "points", "coefficient", "result", "place before", "place after"],
    weigh(generateEarned(), townships).map(({ unit, points: earned, coefficient, result, places }) => [
      unit,
      points(earned),
      coefficient === "unknown" ? coefficient : coefficient.toFixed(3),
      points(result),
      `${places.before}`,
      `${places.after}`,
    ]),
  );
}
