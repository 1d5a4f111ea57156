import { describe, expect, test } from "vitest";
import { must, type PossibleStep, type WouldBe } from "answerable";
import * as consequences from "answerable/assessment/consequences";
import * as listing from "answerable/assessment/listing";
import * as campaign from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import * as linkage from "answerable/campaign/linkage";
import * as members from "answerable/campaign/members";
import * as register from "answerable/campaign/register";
import * as commitment from "answerable/commitment";
import { aConsequence } from "../assessment/consequences/records.js";
import { lists } from "../assessment/listing/lists.js";
import * as paper from "../campaign/deliverables/records.js";
import * as link from "../campaign/linkage/records.js";
import * as member from "../campaign/members/records.js";
import * as entry from "../campaign/register/records.js";
import { PROPOSAL } from "../commitment/records.js";

const { pledge } = must(commitment.propose(PROPOSAL));
const { subject } = must(listing.register(lists.risk, { id: "a", by: "office", on: "2015-01-01" }));

/** How each lifecycle tells what may be done next, on something with which everything is in order. */
const ASKED: Readonly<Record<string, (wouldBe: WouldBe) => readonly PossibleStep[]>> = {
  "a unit": (wouldBe) => campaign.possibleSteps(paper.plan, paper.unit, wouldBe),
  "a deliverable": (wouldBe) => deliverables.possibleDeliverableSteps(paper.plan, paper.first, wouldBe),
  "a member": (wouldBe) => members.possibleMemberSteps(member.plan, member.enrolled, wouldBe),
  "a referral": (wouldBe) => linkage.possibleReferralSteps(link.referred, wouldBe),
  "an entry": (wouldBe) => register.possibleEntrySteps(entry.aPlan(), entry.anEntry(), wouldBe),
  "a subject under watch": (wouldBe) => listing.possibleListingSteps(lists.risk, { subject, among: [] }, wouldBe),
  "a consequence": (wouldBe) => consequences.possibleConsequenceSteps(aConsequence("2015-12-20"), wouldBe),
  "a pledge": (wouldBe) => commitment.possibleSteps(pledge, wouldBe),
};

describe.each(Object.entries(ASKED))("%s", (_, ask) => {
  test("has a step that somebody may take", () => {
    const answers = ask({ actor: "somebody-else", on: "2015-12-31" });
    expect(answers.some(({ possible }) => possible)).toBe(true);
  });

  test.each<[string, WouldBe, string]>([
    ["nobody acts", { actor: "", on: "2015-12-31" }, "by"],
    ["somebody acts whose name cannot be an id", { actor: "a\nb", on: "2015-12-31" }, "by"],
    ["the day does not exist", { actor: "office", on: "2015-02-30" }, "on"],
    ["the day is a moment", { actor: "office", on: "2015-12-31T10:00:00Z" }, "on"],
    ["the moment is none", { actor: "office", on: "2015-12-31", at: "noon" }, "at"],
    ["the moment is of another day", { actor: "office", on: "2015-12-31", at: "2015-06-01T10:00:00+08:00" }, "at"],
  ])("allows no step, and names the field, where %s", (__, wouldBe, field) => {
    for (const answer of ask(wouldBe)) {
      expect(answer).toMatchObject({
        possible: false,
        refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
      });
    }
  });
});
