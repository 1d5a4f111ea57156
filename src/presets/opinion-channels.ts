import { listedCodes, type CodeList } from "./code-list.js";

/** A way by which opinions came in, in the campaigns the library was built on. */
export type OpinionChannel =
  | "questionnaire"
  | "seminar"
  | "interview"
  | "household-visit"
  | "letter"
  | "suggestion-box"
  | "mailbox"
  | "directors-mailbox"
  | "hotline"
  | "dissatisfied-hotline"
  | "report-phone"
  | "contact-card"
  | "message-board"
  | "forum"
  | "text-message"
  | "wechat"
  | "appeal-network"
  | "conduct-supervisor"
  | "undercover-inspection";

/**
 * Channels by which opinions came in: what people were asked by, what they turned to themselves, and who looked on their
 * behalf. Every channel was met in one of the documents; none of them used all.
 *
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#opinionChannels}
 */
export const opinionChannels: CodeList<OpinionChannel> = {
  id: "opinion-channels",
  label: { en: "Channels of opinions", "zh-CN": "征求意见渠道" },
  source: {
    kind: "seed",
    citation:
      "The campaigns of an industrial group, a township, two bureaus, a county and a province (seeds 000, 002, 003, 004)",
  },
  codes: listedCodes({
    questionnaire: { en: "questionnaire", "zh-CN": "调查问卷" },
    seminar: { en: "seminar", "zh-CN": "座谈会" },
    interview: { en: "individual interview", "zh-CN": "个别访谈" },
    "household-visit": { en: "household visit", "zh-CN": "入户走访" },
    letter: { en: "letter asking for opinions", "zh-CN": "征求意见函" },
    "suggestion-box": { en: "suggestion and complaint box", "zh-CN": "意见建议和投诉箱" },
    mailbox: { en: "mailbox for opinions", "zh-CN": "意见和投诉邮箱" },
    "directors-mailbox": { en: "the director's mailbox", "zh-CN": "局长信箱" },
    hotline: { en: "hotline", "zh-CN": "热线电话" },
    "dissatisfied-hotline": { en: "hotline for the dissatisfied", "zh-CN": "“不满意”热线" },
    "report-phone": { en: "telephone for complaints and reports", "zh-CN": "投诉举报电话" },
    "contact-card": { en: "card with the staff's telephone numbers", "zh-CN": "便民卡" },
    "message-board": { en: "message board on the web", "zh-CN": "网络留言板" },
    forum: { en: "forum column", "zh-CN": "论坛专栏" },
    "text-message": { en: "text message", "zh-CN": "短信" },
    wechat: { en: "WeChat", "zh-CN": "微信" },
    "appeal-network": { en: "appeal network of a city or province", "zh-CN": "网上诉求平台" },
    "conduct-supervisor": { en: "conduct supervisor", "zh-CN": "行风监督员" },
    "undercover-inspection": { en: "undercover inspection", "zh-CN": "暗访" },
  }),
};
