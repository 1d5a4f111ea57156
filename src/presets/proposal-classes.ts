import { deepFreeze } from "../core/index.js";
import { listedCodes, type CodeList } from "./code-list.js";

/** What became of a proposal, by its letter. */
export type ProposalClass = "a" | "b" | "c" | "d";

/**
 * The classes of answers to proposals of deputies and committee members (建议提案), published as shares of all: A solved or basically solved,
 * B being solved, C listed in a plan, D explained because it cannot be solved now.
 *
 * A place looked back at its B items a year later: their class was measured anew, and so an answer that was given is not the end.
 */
export const proposalClasses: CodeList<ProposalClass> = /* @__PURE__ */ deepFreeze({
  id: "proposal-classes",
  label: { en: "Classes of answers to proposals", "zh-CN": "建议提案办理结果分类" },
  source: {
    kind: "press",
    citation: "A bureau's page on the proposals it answered, January 2023",
    url: "http://henanshanlin.com/xxgk/xxgkml/qtzdgknr/jytabl/ztqk/202301/t20230112_2927386.shtml",
  },
  codes: listedCodes({
    a: { en: "solved or basically solved", "zh-CN": "已经解决或基本解决" },
    b: { en: "being solved", "zh-CN": "正在解决" },
    c: { en: "listed in a plan", "zh-CN": "列入计划解决" },
    d: { en: "cannot be solved now, and explained", "zh-CN": "暂时无法解决、已作解释" },
  }),
});
