import type { Language } from "../core/index.js";
import type { Finding } from "./finding.js";
import type { Page } from "./schema.js";
import { labelOf, numberText } from "./state.js";
import { figureRun, type Run } from "./template.js";
import { WORDING } from "./wording.js";

/** A section that the renderers add to a page: its address, its heading and its lines. */
export interface Notes {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly (readonly Run[])[];
}

/** Writes what was found against a page and is published in spite of it, and what is not known. */
export function notesOf(page: Page, language: Language): readonly Notes[] {
  const notes = [
    {
      id: "findings",
      heading: WORDING.findings[language],
      lines: page.findings.map((each) => findingRuns(page, each, language)),
    },
    {
      id: "unknown",
      heading: WORDING.notKnown[language],
      lines: page.unknown.map(({ name, why }) => unknownRuns(page, name, why[language], language)),
    },
  ];
  return notes.filter(({ lines }) => lines.length > 0);
}

function unknownRuns(page: Page, name: string, why: string, language: Language): readonly Run[] {
  const run = figureRun(page, name);
  const colon = language === "en" ? ": " : "：";
  const reason = language === "en" ? [text(" ("), words(why), text(")")] : [text("（"), words(why), text("）")];
  return [...labelRuns(page, name, language), text(colon), run, ...reason];
}

function findingRuns(page: Page, finding: Finding, language: Language): readonly Run[] {
  switch (finding.code) {
    case "does-not-reconcile": {
      const sum = numberText(finding.sum, language);
      const [label, total] = [labelRuns(page, finding.total, language), figureRun(page, finding.total)];
      const parts = sumRuns(page, finding.parts);
      return language === "en"
        ? [...label, text(" is stated as "), total, text("; its parts "), ...parts, text(` add up to ${sum}.`)]
        : [...label, text("公布为"), total, text("，各分项"), ...parts, text(`合计为${sum}，两者不一致。`)];
    }
    case "percentages-not-whole": {
      const sum = `${numberText(finding.sum, language)}%`;
      const parts = sumRuns(page, finding.parts);
      return language === "en"
        ? [text("The percentages "), ...parts, text(` add up to ${sum}, not to the whole.`)]
        : [text("各项百分比"), ...parts, text(`合计为${sum}，不等于百分之百。`)];
    }
    case "sum-unknown": {
      const parts = sumRuns(page, finding.parts);
      const whole = language === "en" ? "the whole" : "百分之百";
      const total = finding.total === undefined ? text(whole) : figureRun(page, finding.total);
      return language === "en"
        ? [text("Whether "), ...parts, text(" add up to "), total, text(" cannot be checked: not all is known.")]
        : [text("部分数据不详，无法核对"), ...parts, text("之和是否等于"), total, text("。")];
    }
    case "cell-disclosed": {
      const cells = numberText(finding.cells, language);
      const label = words(finding.label[language]);
      return language === "en"
        ? [text("Hidden counts of "), label, text(` that can be worked out from what is published: ${cells}.`)]
        : [label, text(`中可由已公布数据推算出的隐去数：${cells}个。`)];
    }
  }
}

function sumRuns(page: Page, names: readonly string[]): readonly Run[] {
  return names.flatMap((name, index): Run[] => [...(index === 0 ? [] : [text(" + ")]), figureRun(page, name)]);
}

function labelRuns(page: Page, name: string, language: Language): readonly Run[] {
  return [words(labelOf(figureRun(page, name).figure)[language])];
}

function text(written: string): Run {
  return { kind: "text", text: written };
}

function words(written: string): Run {
  return { kind: "words", words: written };
}
