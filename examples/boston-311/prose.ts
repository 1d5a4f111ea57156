import type { Block } from "answerable/bulletin";

/** What was counted, and what came out. */
export const ABOUT: Block = {
  kind: "paragraph",
  sentences: [
    {
      en: "The City of Boston publishes what was asked of it and what became of it; an extract of {all.registered} cases opened in {year}, on street cleaning, animals and housing, was led through a ledger one by one.",
      "zh-CN":
        "波士顿市公开市民诉求及其办理记录。本页取其中{year}年道路清扫、动物、住房三类诉求{all.registered}件，逐件录入台账。",
    },
    {
      en: "{all.closedRate} of them are closed; of the cases with a target, {all.onTimeRate} were closed on time ({all.onTimeParts}).",
      "zh-CN": "办结率为{all.closedRate}；有期限的诉求中，按期办结率为{all.onTimeRate}（{all.onTimeParts}）。",
    },
  ],
};

/** What the city's word says and does not say. */
export const CLOSED_IS_NOT_FIXED: Block = {
  kind: "note",
  sentences: [
    {
      en: "Closed is not fixed: the record does not say whether the problem was gone, so the share of problems put right is {fixed}.",
      "zh-CN": "办结不等于解决：原记录未载明问题是否消除，故问题解决率{fixed}。",
    },
  ],
};

/** How the verdicts compare, and what the choice of a denominator does. */
export const VERDICTS: Block = {
  kind: "paragraph",
  sentences: [
    {
      en: "The city marks each case ONTIME or OVERDUE; the verdicts of the ledger agree with its marks in {agreement} cases.",
      "zh-CN": "该市对每件诉求标注ONTIME（按期）或OVERDUE（逾期）；台账自行判定，与标注一致的诉求为{agreement}。",
    },
    {
      en: "{lateWithinDay} cases were closed on the very day of their target and yet late, which only the time of day shows.",
      "zh-CN": "其中{lateWithinDay}件在期限当日办结但已超时，须比较具体时刻才能判定。",
    },
    {
      en: "{all.withoutTarget} cases have no target, and the city marks every one of them ONTIME.",
      "zh-CN": "{all.withoutTarget}件未定期限，该市一律标为ONTIME。",
    },
    {
      en: "Of all cases {marked} are marked ONTIME, of those with a target {markedWithTarget}: the denominator makes the difference.",
      "zh-CN": "按全部诉求计，ONTIME占{marked}；按有期限的诉求计，占{markedWithTarget}：差别在于分母。",
    },
  ],
};

/** What became of the closings that the ledger refused. */
export const REFUSED: Block = {
  kind: "paragraph",
  sentences: [
    {
      en: "In {refused} cases the city's closing lies some seconds before the opening; the ledger refuses such a closing, and the cases stand in it as not closed.",
      "zh-CN": "有{refused}件诉求记录的办结时间比提出时间早若干秒，台账拒绝接受此类办结记录，按未办结列示。",
    },
    {
      en: "They stay in every denominator and, their targets long past, count as late: {all.onTimeParts} are on time here, {markedWithTargetParts} by the city's marks.",
      "zh-CN":
        "这些诉求仍计入各项分母；因期限早已届满，按逾期计算：本页按期办结为{all.onTimeParts}，按该市标注为{markedWithTargetParts}。",
    },
    {
      en: "Their verdicts are compared with the city's by the closing that the city recorded.",
      "zh-CN": "与该市标注比对时，这些诉求以该市记录的办结时间为准。",
    },
  ],
};

/** What the record leaves open. */
export const ASSUMPTIONS: Block = {
  kind: "paragraph",
  sentences: [
    {
      en: "The extract does not say when it was made; the latest closing in it, on {extracted}, is taken as its day, and cases not closed are aged up to then.",
      "zh-CN": "数据文件未注明提取日期，以其中最晚的办结日（{extracted}）为基准日，未办结诉求的历时计算至该日。",
    },
    {
      en: "Its times are those of Boston's clocks; an hour shown twice in autumn is taken for the first, and one skipped in spring moves on by an hour.",
      "zh-CN": "时间均为波士顿当地时间；秋季重复的一小时取前一次，春季跳过的一小时顺延一小时。",
    },
    {
      en: "No persons and no proofs are on record: each department answers for its own cases, the city's closing entry stands as the proof, and the service that keeps the record as the one who accepts it.",
      "zh-CN": "原记录不含经办人和佐证材料：以各部门为责任单位，以该市的办结记录为佐证，以热线为验收方。",
    },
    {
      en: "Departments are named by the codes of the record.",
      "zh-CN": "部门名称沿用原记录代码。",
    },
  ],
};
