import type { ActivityKind } from "answerable/campaign";

function kind(id: string, group: ActivityKind["group"], unit: string, en: string, chinese: string): ActivityKind {
  return { id, group, unit, label: { en, "zh-CN": chinese } };
}

/** What the units register, under the names of its figures, each in the article's own counting word. */
export const ACTIVITIES = {
  discussions: kind(
    "discussion",
    "activity",
    "场",
    "discussions of what is asked of members",
    "保持先进性具体要求大讨论",
  ),
  membersSent: kind("sending", "activity", "名", "members sent to the grass roots", "派到基层单位的党员"),
  unitsVisited: kind("visit", "activity", "个", "grassroots units visited", "走访的基层单位"),
  seminars: kind("seminar", "activity", "个", "seminars held", "召开的座谈会"),
  massInterviews: kind("mass-interview", "activity", "人次", "interviews with the masses", "访谈群众人次"),
  serviceInterviews: kind("service-interview", "activity", "人次", "interviews with those served", "访谈服务对象人次"),
  lettersSent: kind("letter", "activity", "封", "letters sent to ask for opinions", "发出的征求意见信函"),
  stations: kind("station", "activity", "个", "agro-technical stations surveyed", "“百站调查”的基层农技站"),
  talks: kind("talk", "activity", "人次", "heart-to-heart talks", "交心谈心人次"),
  departmentsReviewed: kind(
    "review",
    "activity",
    "个",
    "departments reviewed and put in order",
    "开展行风评议和集中整顿的部门",
  ),
  prohibitions: kind("prohibition", "output", "条", "prohibitions issued", "制定的“禁令”"),
  rules: kind("rule", "output", "个", "rules made", "出台的管理制度"),
} as const satisfies Record<string, ActivityKind>;

/** The name of the figure of an activity. */
export type ActivityName = keyof typeof ACTIVITIES;
