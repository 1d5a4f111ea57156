import type { Label, Labels } from "../../core/index.js";
import type { Ambition, Kind, MakerKind, Matter, PledgeStatus, Term } from "../schema/index.js";
import type { OpenStanding } from "../standings.js";

/** The words in which a sheet says codes; a vocabulary without words is written in its codes. */
export interface PledgeSheetWords {
  readonly makerKind?: Labels<MakerKind>;
  readonly kind?: Labels<Kind>;
  readonly matter?: Labels<Matter>;
  readonly term?: Labels<Term>;
  readonly ambition?: Labels<Ambition>;
  readonly status?: Labels<PledgeStatus>;
  /** Of a pledge without a verdict that counts; verdicts have the words of their vocabulary. */
  readonly standing?: Labels<OpenStanding>;
}

/** The words of one vocabulary, whatever its codes. */
export type AnyWords = Readonly<Record<string, Label>> | undefined;

/** Finds the words of a code; names that every object has are no codes. */
export function labelOf(words: AnyWords, code: string): Label | undefined {
  return words !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
}
