import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import * as consequences from "answerable/assessment/consequences";
import * as listing from "answerable/assessment/listing";
import * as campaign from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import * as linkage from "answerable/campaign/linkage";
import * as members from "answerable/campaign/members";
import * as register from "answerable/campaign/register";
import * as commitment from "answerable/commitment";
import * as ledger from "answerable/ledger";
import { aConsequence } from "../assessment/consequences/records.js";
import { lists } from "../assessment/listing/lists.js";
import * as paper from "../campaign/deliverables/records.js";
import * as link from "../campaign/linkage/records.js";
import * as member from "../campaign/members/records.js";
import * as entry from "../campaign/register/records.js";
import { PROPOSAL } from "../commitment/records.js";
import { aLife } from "../ledger/records.js";

const stamp = { by: "somebody-else", on: "2015-12-31" };
const before = { on: "2013-01-01" };
const { pledge } = must(commitment.propose(PROPOSAL));
const { open } = aLife().items;

const applied = must(campaign.applyForTransition(paper.plan, paper.unit, stamp)).event;
const redrafted = must(
  deliverables.redraft(paper.plan, paper.first, { content: { hash: "sha256:02" }, ...stamp }),
).event;
const exempted = must(members.exempt(member.plan, member.enrolled, { reason: "ill", ...stamp })).event;
const accepted = must(linkage.accept(link.referred, stamp)).event;
const deed = entry.anEntry();
const struck = must(register.strike(deed, { reason: "twice", ...stamp })).event;
const { subject } = must(listing.register(lists.risk, { id: "a", by: "office", on: "2015-01-01" }));
const checked = must(listing.recordCheck(lists.risk, subject, { facts: {}, ...stamp })).event;
const consequence = aConsequence("2015-12-20");
const appealed = must(consequences.appeal(consequence, { grounds: "miscounted", ...stamp })).event;
const reviewed = must(commitment.review(pledge, { verdict: "approved", ...stamp })).event;
const cancelled = must(ledger.cancel(open, { reason: "no need", ...stamp })).event;

/** Each lifecycle with an event that can follow, dated as it is, or before what last happened. */
const EVOLVED: Readonly<Record<string, (dated: object) => unknown>> = {
  "a unit": (dated) => campaign.evolve(paper.unit, { ...applied, ...dated }),
  "a deliverable": (dated) => deliverables.evolveDeliverable(paper.first, { ...redrafted, ...dated }),
  "a member": (dated) => members.evolveMember(member.enrolled, { ...exempted, ...dated }),
  "a referral": (dated) => linkage.evolveReferral(link.referred, { ...accepted, ...dated }),
  "an entry": (dated) => register.evolveEntry(deed, { ...struck, ...dated }),
  "a subject under watch": (dated) => listing.evolveSubject(subject, { ...checked, ...dated }),
  "a consequence": (dated) => consequences.evolveConsequence(consequence, { ...appealed, ...dated }),
  "a pledge": (dated) => commitment.evolve(pledge, { ...reviewed, ...dated }),
  "an item": (dated) => ledger.evolve(open, { ...cancelled, ...dated }),
};

describe.each(Object.entries(EVOLVED))("%s", (_, evolve) => {
  test("takes no event that is dated before the last one", () => {
    expect(evolve({})).toBeDefined();
    expect(() => evolve(before)).toThrow(DamagedHistoryError);
    expect(() => evolve(before)).toThrow("2013-01-01");
  });
});
