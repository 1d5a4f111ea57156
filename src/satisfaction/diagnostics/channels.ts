import { refuse, type Result } from "../../core/index.js";
import { cellsOf, countedIn } from "../cell.js";
import { checkProtocol } from "../freeze.js";
import { pool } from "../merge.js";
import { rateDefinition } from "../named-rate.js";
import type { Protocol } from "../protocol.js";
import type { Tally } from "../tally.js";
import { apartFromOthers } from "./apart.js";
import { NAMED_FROM, type Diagnostic, type DiagnosticOptions } from "./diagnostic.js";
import { countingFor } from "./counting.js";

/**
 * Names the channels by which a class answers otherwise than by all its others, question by question and for one of the protocol's rates.
 *
 * Within the class, since channels that ask other people hear other things; by Fisher's exact test, corrected (Holm) for the number of
 * channels; every answer counts once, weighed or not. Refuses with `different-protocol`, `definition-changed` and `unknown-rate` (the
 * protocol has no rate of that name, or counts it among people).
 *
 * @param protocol - the frozen protocol
 * @param tally - counted under it
 * @param options - the rate by its id, and from which corrected p-value on a difference is named
 * @example
 * {@includeCode ../../../test/satisfaction/diagnostics.test.ts#channels}
 */
export function channelsApart(
  protocol: Protocol,
  tally: Tally,
  { rate: id, level = NAMED_FROM }: DiagnosticOptions & { readonly rate: string },
): Result<
  { diagnostics: readonly Diagnostic<"channel-differs">[] },
  "different-protocol" | "definition-changed" | "unknown-rate"
> {
  const known = checkProtocol(tally, protocol);
  if (!known.ok) return known;
  const { definition } = protocol;
  const counting = countingFor(definition, id);
  if (counting === undefined)
    return refuse("unknown-rate", `protocol "${definition.id}" counts no rate "${id}" among answers`);
  const { named, isCounted } = counting;
  const all = pool(tally, Object.values(tally.units));
  const diagnostics = definition.questions.flatMap(({ id: question }, index) =>
    definition.classes.flatMap(({ id: evaluators }) => {
      const parts = cellsOf(definition, tally, all, index, { class: evaluators }).map((cell) => ({
        name: cell.channel?.id ?? "",
        count: countedIn(definition, cell, ({ code }) => named.grades.includes(code)).count,
        n: countedIn(definition, cell, ({ code }) => isCounted(code)).count,
      }));
      return apartFromOthers(rateDefinition(definition, named), parts, level).map(({ name: channel, ...found }) => ({
        code: "channel-differs" as const,
        question,
        class: evaluators,
        channel,
        ...found,
      }));
    }),
  );
  return { ok: true, diagnostics };
}
