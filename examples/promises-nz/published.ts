import { printed, type Printed } from "../shared/printed.js";

const STATUSES = "statuses 138 / 50 / 89 / 38 / 7 / 11 / 14";
const GOVERNMENTS = "kept: Labour-led 55 % (80 of 146), National-led 58 % (108 of 187)";
const KINDS = "by kind: act 70, outcome 36, procedural 71, other 49";
const SOURCES = "coalition agreement 61, manifesto 51";

/** A published rate: its percentage, and its parts where they are printed too. */
export interface PublishedRate {
  readonly percent: Printed;
  readonly numerator?: Printed;
  readonly denominator?: Printed;
}

/** How many promises of each status the author of the file published. */
export const PUBLISHED_STATUSES: Readonly<Record<string, Printed>> = {
  delivered: printed("138", STATUSES),
  largely: printed("50", STATUSES),
  partly: printed("89", STATUSES),
  "not-delivered": printed("38", STATUSES),
  abandoned: printed("7", STATUSES),
  "in-progress": printed("11", STATUSES),
  superseded: printed("14", STATUSES),
};

/** The kept rates that the author published, by the key they are broken down by; none is printed by party. */
export const PUBLISHED_RATES = {
  "class:government": {
    labour: {
      percent: printed("55 %", GOVERNMENTS),
      numerator: printed("80", GOVERNMENTS),
      denominator: printed("146", GOVERNMENTS),
    },
    national: {
      percent: printed("58 %", GOVERNMENTS),
      numerator: printed("108", GOVERNMENTS),
      denominator: printed("187", GOVERNMENTS),
    },
  },
  "class:kind": {
    act: { percent: printed("70", KINDS) },
    outcome: { percent: printed("36", KINDS) },
    procedural: { percent: printed("71", KINDS) },
    other: { percent: printed("49", KINDS) },
  },
  source: {
    "coalition-agreement": { percent: printed("61", SOURCES) },
    manifesto: { percent: printed("51", SOURCES) },
  },
  maker: {},
} as const satisfies Record<string, Readonly<Record<string, PublishedRate>>>;
