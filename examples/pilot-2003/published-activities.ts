import { ACTIVITIES, type ActivityName } from "./activities.js";
import { published, type PublishedFigure } from "./published-figure.js";

const VISITS =
  "各单位派出8500多名党员组成工作组到2600多个基层单位,召开座谈会1400个,访谈群众6000多人次、服务对象14000人次,发出征求意见信函19000封";
const STATIONS = "省农业厅科教处支部开展了“百站调查”,到100个基层农技站听意见,深入到农民当中征求意见";
const TALKS = "在4万多人次的谈心交流中,党内外群众道出了不少平时没有说出的心里话";
const REVIEWS =
  "建设、国土、教育、卫生、民政等50多个与人民群众利益直接相关的部门和窗口服务单位,也抓住群众意见较大的问题,开展了政风行风评议和集中整顿";
const OUTPUTS = "制定行政执法“十不准”等各类“禁令”675条,出台加强权力制约与监督方面的管理制度827个";

/** What the article prints of the units' activities and of what came out of them; it counts no discussions. */
export const PUBLISHED_ACTIVITIES = {
  membersSent: published("8500多名", ACTIVITIES.membersSent.label, VISITS),
  unitsVisited: published("2600多个", ACTIVITIES.unitsVisited.label, VISITS),
  seminars: published("1400个", ACTIVITIES.seminars.label, VISITS),
  massInterviews: published("6000多人次", ACTIVITIES.massInterviews.label, VISITS),
  serviceInterviews: published("14000人次", ACTIVITIES.serviceInterviews.label, VISITS),
  lettersSent: published("19000封", ACTIVITIES.lettersSent.label, VISITS),
  stations: published("100个", ACTIVITIES.stations.label, STATIONS),
  talks: published("4万多人次", ACTIVITIES.talks.label, TALKS),
  departmentsReviewed: published("50多个", ACTIVITIES.departmentsReviewed.label, REVIEWS),
  prohibitions: published("675条", ACTIVITIES.prohibitions.label, OUTPUTS),
  rules: published("827个", ACTIVITIES.rules.label, OUTPUTS),
} as const satisfies Partial<Record<ActivityName, PublishedFigure>>;
