import { must, type InputOf } from "answerable";
import * as commitment from "answerable/commitment";

/** A pledge as it is proposed, but for who proposes it on which day. */
export type Promised = Omit<InputOf<typeof commitment.ProposeInput>, "by" | "on">;

/** Who lets a pledge pass, and where and when it is given. */
export interface Giving {
  readonly reviewer: string;
  readonly place: string;
  readonly on: string;
}

/** Proposes a pledge, lets somebody else pass it, and publishes it, all on one day. */
export function give(promised: Promised, { reviewer, place, on }: Giving): commitment.PublishedPledge {
  const { pledge } = must(commitment.propose({ ...promised, by: promised.maker.id, on }));
  const { pledge: reviewed } = must(commitment.review(pledge, { verdict: "approved", by: reviewer, on }));
  return must(commitment.publish(reviewed, { place, by: promised.maker.id, on })).pledge;
}
