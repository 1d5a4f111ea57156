import { refuse, type Result } from "../../core/index.js";
import { cellsOf, countedIn } from "../cell.js";
import { checkProtocol } from "../freeze.js";
import { pool } from "../merge.js";
import { rateDefinition } from "../named-rate.js";
import type { Protocol, ProtocolDefinition } from "../protocol.js";
import type { Tally } from "../tally.js";
import { apartFromOthers, type Look } from "./apart.js";
import { NAMED_FROM, type Diagnostic, type DiagnosticOptions } from "./diagnostic.js";
import { countingFor, type Counting } from "./counting.js";

/**
 * Names the channels by which a class answers otherwise than by all its others, question by question and for one of the protocol's rates.
 *
 * Within the class, since channels that ask other people hear other things; by Fisher's exact test, corrected (Holm) for all
 * channels, classes and questions together; every answer counts once, weighed or not. Refuses with `different-protocol`, `definition-changed` and `unknown-rate` (the
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
  const apart = apartFromOthers(
    rateDefinition(definition, counting.named),
    looksAt(definition, tally, counting),
    level,
  );
  const diagnostics = apart.map(({ where, name: channel, ...found }) => ({
    code: "channel-differs" as const,
    ...where,
    channel,
    ...found,
  }));
  return { ok: true, diagnostics };
}

interface Where {
  readonly question: string;
  readonly class: string;
}

function looksAt(definition: ProtocolDefinition, tally: Tally, { named, isCounted }: Counting): readonly Look<Where>[] {
  const all = pool(tally, Object.values(tally.units));
  return definition.questions.flatMap(({ id: question }, index) =>
    definition.classes.map(({ id: evaluators }) => ({
      where: { question, class: evaluators },
      parts: cellsOf(definition, tally, all, index, { class: evaluators }).map((cell) => ({
        name: cell.channel?.id ?? "",
        count: countedIn(definition, cell, ({ code }) => named.grades.includes(code)).count,
        n: countedIn(definition, cell, ({ code }) => isCounted(code)).count,
      })),
    })),
  );
}
