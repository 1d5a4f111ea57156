import { addedResponses, answerMemory, groupTimes } from "./answer-costs.js";
import { assessments } from "./assessment.js";
import { million, tenMillion } from "./answers.js";
import { campaignCounts, campaignSteps } from "./campaign.js";
import { importTimes } from "./import-times.js";
import { takingIn, takingInMemory } from "./ingest.js";
import { ledgerEvents, ledgerMemory, ledgerSummary } from "./ledger.js";
import { machine } from "./machine.js";
import type { Section } from "./section.js";
import { workingDays } from "./working-days.js";

const SECTIONS: readonly (() => Section | Promise<Section>)[] = [
  machine,
  importTimes,
  workingDays,
  ledgerEvents,
  ledgerSummary,
  ledgerMemory,
  campaignSteps,
  campaignCounts,
  assessments,
  takingIn,
  takingInMemory,
  million,
  tenMillion,
  groupTimes,
  answerMemory,
  addedResponses,
];

for (const measure of SECTIONS) {
  const { title, rows } = await measure();
  console.log(`\n${title}`);
  console.table(rows);
}
