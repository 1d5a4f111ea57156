import { decider, type Decider } from "../core/index.js";
import { DEFAULT_VERDICTS } from "./default-verdicts.js";
import { evaluate } from "./evaluation.js";
import { evolve } from "./evolve.js";
import { answerObjection, object } from "./objection.js";
import { begin, propose, publish, repropose, review } from "./pledge.js";
import { report } from "./report.js";
import { decideRevision, revise } from "./revision.js";
import type { Pledge, PledgeEvent, VerdictVocabulary } from "./schema/index.js";
import { changeVerdict, settle } from "./settle.js";

/**
 * Makes the decider of pledges that are judged by one vocabulary, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's.
 *
 * @param vocabulary - the verdicts; those of {@link DEFAULT_VERDICTS} when none are given
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#decider}
 */
export function pledgeDecider(vocabulary: VerdictVocabulary = DEFAULT_VERDICTS): Decider<Pledge, PledgeEvent> {
  return decider<Pledge, PledgeEvent, string>({
    noun: "pledge",
    begin: { propose },
    steps: {
      review,
      repropose,
      publish: (pledge: Pledge, input: Parameters<typeof publish>[1]) => publish(pledge, input, vocabulary),
      object,
      answerObjection,
      begin,
      report,
      revise,
      decideRevision,
      evaluate: (pledge: Pledge, input: Parameters<typeof evaluate>[1]) => evaluate(pledge, input, vocabulary),
      settle: (pledge: Pledge, input: Parameters<typeof settle>[1]) => settle(pledge, input, vocabulary),
      changeVerdict: (pledge: Pledge, input: Parameters<typeof changeVerdict>[1]) =>
        changeVerdict(pledge, input, vocabulary),
    },
    evolve,
  });
}
