import type { Plan } from "../../campaign/index.js";
import { activity, together, trackOf, words } from "./parts.js";
import { secondary } from "./sources.js";
import { undivided } from "./undivided.js";

const LECTURE = activity("lecture", "lecture by the leader", "专题党课");
const TOPIC_STUDY = activity("topic-study", "topic study", "专题学习研讨");
const LIFE_MEETING = activity("democratic-life-meeting", "democratic-life meeting", "专题民主生活会");
const RULES = activity("correction", "correction and rules", "整改落实和立规执纪");

/**
 * The topical education of 2015 for leaders (“三严三实”专题教育): no stages, no detailed procedure, no supervision groups.
 *
 * Unverified: that there were three topic studies, about one in two months. The year is all that is known of its days, and stands with
 * its first and last.
 */
export const threeStricts2015: Plan = /* @__PURE__ */ undivided(
  {
    id: "three-stricts-2015",
    label: words("the three stricts and three honests", "“三严三实”专题教育"),
    sources: [secondary("Pages of 2015 on topical education without stages or supervision groups")],
  },
  [LECTURE, TOPIC_STUDY, LIFE_MEETING, RULES],
  {
    tracks: [trackOf(LECTURE), trackOf(TOPIC_STUDY, 3), trackOf(LIFE_MEETING), trackOf(RULES)],
    batches: together({ startsOn: "2015-01-01", endsOn: "2015-12-31" }),
  },
);

/**
 * The standing study of all members from 2016 (“两学一做”学习教育): two tracks without an end, and an evaluation of members.
 *
 * Unverified throughout. It began in February 2016, which stands with its first day, and was not to end.
 */
export const twoStudies2016: Plan = /* @__PURE__ */ undivided(
  {
    id: "two-studies-2016",
    label: words("two studies and one practice", "“两学一做”学习教育"),
    sources: [secondary("Pages of 2016 on the standing study of all members")],
  },
  [
    activity("study", "study of constitution and speeches", "学党章党规、学系列讲话"),
    activity("practice", "being a qualified member", "做合格党员"),
    activity("member-evaluation", "democratic evaluation of members", "民主评议党员"),
  ],
  { batches: together({ startsOn: "2016-02-01" }) },
);
