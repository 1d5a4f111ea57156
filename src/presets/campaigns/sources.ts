import type { Source } from "../../rules/index.js";

/** Sentences of the campaign documents that the library was built on. */
export const SEED_MASS_LINE: Source = {
  kind: "seed",
  citation: "Model documents on the mass-line campaign of 2013 and 2014 (seeds 000-1 and 002)",
};
/** The article on the pilot of 2003. */
export const SEED_PILOT: Source = {
  kind: "seed",
  citation: "The pilot of the education campaign in the organs of a province, 2003 (seed 003)",
};

/** How the masses evaluate in the campaign for excellence, and what follows where they are dissatisfied. */
export const SEED_EXCELLENCE: Source = {
  kind: "seed",
  citation: "Model documents on the evaluation by the masses in the campaign for excellence (seed 004)",
};

/** The three stages of 2005, as a college printed them. */
export const COLLEGE_2005: Source = {
  kind: "official",
  citation: "A college's page on the three stages of the education campaign, 2005",
  url: "https://www.bipt.edu.cn/pub/xyh/xwzx/mxyw/3212.htm",
};
/** The seven steps of the analysis, and the three links of the correction. */
export const STEPS_2005: Source = {
  kind: "official",
  citation: "The steps of the stages of analysis and of correction, Shanghai 2005",
  url: "http://gov.eastday.com/renda/qxrdzc/node74/userobject1ai31292.html",
};
/** The summary and the return visits before the satisfaction test of the third batch. */
export const TEST_2006: Source = {
  kind: "press",
  citation: "Guizhou Daily on the satisfaction test of the third batch, 16 May 2006",
  url: "http://news.sina.com.cn/o/2006-05-16/07448935493s.shtml",
};
/** Standing themes of the campaign from 2010. */
export const THEMES_2010: Source = {
  kind: "press",
  citation: "A speech on public commitments in the campaign for excellence, 2011",
  url: "http://www.tmdps.cn/a8/201905131/9e865f2ea69339bc.html",
};
/** The campaign of 2013: its launch and its batches. */
export const LAUNCH_2013: Source = {
  kind: "press",
  citation: "Caixin on the launch of the mass-line campaign, 17 July 2013",
  url: "https://china.caixin.com/2013-07-17/100557142.html",
};
/** A county's evaluation meeting after the first link. */
export const MEETING_2014: Source = {
  kind: "press",
  citation: "A county's evaluation meeting after the first link of the mass-line campaign, 4 June 2014",
  url: "http://nlxxg.com/2014/0604/13401.html",
};
/** The campaign of 2019: its two batches and its four measures. */
export const MEASURES_2019: Source = {
  kind: "press",
  citation: "China Radio on the campaign of 2019, 14 June 2019",
  url: "https://big5.cri.cn/gate/big5/hb.cri.cn/20190614/67a97fee-899e-3325-3893-2136559efc6e.html",
};
/** How the campaign of 2019 was evaluated. */
export const EVALUATION_2019: Source = {
  kind: "press",
  citation: "Xinhua on the evaluation of the campaign of 2019",
  url: "http://m.cmstop.zt.jsw.com.cn/p/55493.html",
};
/** When the study campaign of 2025 was held. */
export const DAYS_2025: Source = {
  kind: "official",
  citation: "12371.cn on the study campaign of 2025",
  url: "https://tougao.12371.cn/gaojian.php?tid=6165434",
};
/** Study, inspection and correction in one. */
export const ONE_2025: Source = {
  kind: "press",
  citation: "A page on study, inspection and correction in one, 2025",
  url: "http://m.jlhhht.cn/party_detail/1145.html",
};
/** Who judges the study campaign of 2025. */
export const JUDGED_2025: Source = {
  kind: "press",
  citation: "A page on the study campaign of 2025 under the eyes and the judgement of the masses",
  url: "https://m.bimoxiezuo.com/view?id=n5tw63s7mi4ggyjy&type=2",
};
/** The democratic evaluation of members: its steps, grades and quota. */
export const APPRAISAL: Source = {
  kind: "press",
  citation: "A copy of 12371.cn on the democratic evaluation of members",
  url: "http://www-12371-cn.hcv8jop8ns2r.cn/special/zbsh/mzpy",
};

/**
 * A page that could not be checked.
 *
 * @param citation - what it is
 */
export function secondary(citation: string): Source {
  return { kind: "secondary", citation };
}
