import type { Disposition } from "answerable/satisfaction";
import { randomFrom, type Random } from "../pilot-2003/random.js";
import { TOWNSHIPS, county } from "./county-protocol.js";
import { SCENARIO } from "./scenario.js";

/** One telephone number that was drawn, how the attempts to reach somebody ended, and what was answered to each question. */
export interface Call {
  readonly id: string;
  readonly unit: string;
  readonly channel: Channel;
  readonly disposition: Disposition;
  readonly answers?: Readonly<Record<string, string>>;
}
type Channel = "mobile" | "landline";

/** How many of a hundred people are satisfied and dissatisfied with the work as a whole. */
interface Mood {
  readonly satisfied: number;
  readonly dissatisfied: number;
}

/** How many of a hundred numbers end in each way; the rest are nobody's who could be asked. */
const ENDS = [
  ["interview", 40],
  ["partial-interview", 3],
  ["refusal", 22],
  ["non-contact", 15],
  ["unknown-household", 14],
] as const;

/** The county's own waves, from the oldest on. */
const WAVES = ["july", "september", "november"] as const;
/** One of the county's own waves. */
type Wave = (typeof WAVES)[number];

/** Generates the calls of one of the county's waves; the townships differ, and one catches up between the first and the last. */
export function generateWave(wave: Wave): Call[] {
  const { drawn, moods, seed } = SCENARIO.county;
  const random = randomFrom(seed + WAVES.indexOf(wave));
  return TOWNSHIPS.flatMap((unit, index) => {
    const { satisfied, dissatisfied } = moods[wave];
    const ahead = index === 3 && wave === "november" ? 20 : 3 * (index % 5) - 6;
    const mood = { satisfied: satisfied + ahead, dissatisfied: Math.max(dissatisfied - ahead / 2, 1) };
    return generateCalls(`${wave}-${unit}`, { unit, mood, drawn }, random);
  });
}

/** Generates the calls of the city's survey of the county. */
export function generateCityCalls(): Call[] {
  const { city, seed } = SCENARIO.county;
  return generateCalls("city", { unit: "county", ...city }, randomFrom(seed - 1));
}

interface Sample {
  readonly unit: string;
  readonly mood: Mood;
  readonly drawn: Readonly<Record<Channel, number>>;
}

function generateCalls(name: string, { unit, mood, drawn }: Sample, random: Random): Call[] {
  return (["mobile", "landline"] as const).flatMap((channel) =>
    Array.from({ length: drawn[channel] }, (_, index): Call => {
      const disposition = endOf(random(0, 99));
      const call = { id: `${name}-${channel}-${index + 1}`, unit, channel, disposition };
      return disposition === "interview" ? { ...call, answers: answer(mood, random) } : call;
    }),
  );
}

function endOf(lot: number): Disposition {
  let before = 0;
  for (const [disposition, share] of ENDS) {
    before += share;
    if (lot < before) return disposition;
  }
  return "not-eligible";
}

function answer({ satisfied, dissatisfied }: Mood, random: Random): Record<string, string> {
  const marks = county.definition.questions.map(({ id }, place) => {
    const lot = random(0, 99);
    if (lot < 4) return [id, "dont-know"] as const;
    // In the single fields people are harder to please than with the whole.
    if (lot >= 100 - dissatisfied - 2 * place) return [id, "dissatisfied"] as const;
    return [id, lot < 4 + satisfied ? "satisfied" : "basically-satisfied"] as const;
  });
  const policies = random(0, 9);
  const known = policies < 2 ? "know" : policies < 6 ? "know-some" : "know-none";
  return { ...Object.fromEntries(marks), policies: known };
}
