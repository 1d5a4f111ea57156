import { must } from "answerable";
import * as commitment from "answerable/commitment";

/** What a pledge says, without who passes it and when. */
export type Promise = Omit<Parameters<typeof commitment.propose>[0], "by" | "on">;

/** Proposes a pledge, has somebody independent pass it, and gives it in public. */
export function give(promise: Promise, place: string, on: string): commitment.PublishedPledge {
  const { pledge } = must(commitment.propose({ ...promise, by: `${promise.maker.id}-office`, on }));
  const approved = must(commitment.review(pledge, { verdict: "approved", by: "committee", on })).pledge;
  return must(commitment.publish(approved, { place, by: `${promise.maker.id}-office`, on })).pledge;
}

/** Reports on a pledge with proofs; `more` is what else the report says. */
export function tell(
  pledge: commitment.Pledge,
  progress: commitment.Progress,
  on: string,
  more: Partial<Parameters<typeof commitment.report>[1]> = {},
): commitment.ReportedPledge {
  const evidence = [{ id: `${pledge.id}-${on}`, description: "photographs and the list of what was handed over" }];
  return must(commitment.report(pledge, { progress, evidence, by: `${pledge.maker.id}-office`, on, ...more })).pledge;
}

/** Has somebody independent say what a pledge came to. */
export function judge(
  pledge: commitment.Pledge,
  verdict: string,
  on: string,
  more: Partial<Parameters<typeof commitment.settle>[1]> = {},
): commitment.SettledPledge {
  return must(commitment.settle(pledge, { verdict, by: "supervision-group", on, ...more })).pledge;
}
