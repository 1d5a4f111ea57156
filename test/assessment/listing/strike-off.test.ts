import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as listing from "answerable/assessment/listing";
import { BAD, BY, CLEAN, afterCheck, candidate, listed, listedAfter, lists, newcomer, watched } from "./lists.js";

const { focus } = lists;
const act = { by: BY, on: "2024-01-01" };
const reason = "the home closed";
const strike = (subject: listing.ListingSubject): listing.StruckOffSubject =>
  must(listing.strikeOff(focus, subject, { reason, ...act })).subject;
const left = must(listing.closeWatch(focus, watched("a"), act)).subject;

describe("a subject that is struck off", () => {
  test.each<[listing.StruckOffSubject["was"], listing.ListingSubject]>([
    ["unlisted", newcomer(focus, "a", "north")],
    ["candidate", candidate("a")],
    ["listed", listedAfter("a", CLEAN)],
    ["watched", watched("a")],
    ["left", left],
  ])("was %s, keeps its records and nothing of its status, and says so", (was, subject) => {
    const gone = strike(subject);
    const { id, listing: pin, category, registered, checks, past, spells, earlierListings } = subject;
    const ofListed = subject.status === "listed" ? [{ ground: subject.ground, listed: subject.listed }] : [];
    expect(gone).toStrictEqual({
      status: "struck-off",
      was,
      struckOff: { reason, ...act },
      id,
      listing: pin,
      category,
      registered,
      checks,
      past,
      spells: [...spells, ...ofListed.map((open) => ({ ...open, struckOff: { reason, ...act } }))],
      earlierListings,
      updated: { on: act.on },
    });
    expect(must(listing.standing(focus, gone, { asOf: act.on })).standing).toEqual({
      subject: "a",
      category: "north",
      status: "struck-off",
      limits: [],
      struckOff: { was, reason, ...act },
    });
    const { roster } = must(listing.roster(focus, [gone], { asOf: act.on }));
    expect(roster).toMatchObject({
      checks: [],
      mayEnter: [],
      relapsed: [],
      watchOver: [],
      mayLeave: [],
      mayNotLeave: [],
      atLimit: [],
      struckOff: [{ subject: "a", struckOff: { was, reason, ...act } }],
    });
    expect(Object.entries(roster.byStatus).filter(([, count]) => count > 0)).toEqual([["struck-off", 1]]);
  });

  test("frees its slot, and has not met the exit", () => {
    const home = listed("a");
    const next = candidate("b");
    expect(listing.list(focus, { subject: next, among: [home, next] }, act).ok).toBe(false);
    const gone = strike(home);
    expect(listing.list(focus, { subject: next, among: [gone, next] }, act).ok).toBe(true);
    expect(gone.spells).toHaveLength(1);
    expect(gone.spells[0]).not.toHaveProperty("removed");
  });

  test("that relapsed goes before no candidate any more", () => {
    const home = afterCheck(focus, watched("a"), "2021-01-01", BAD);
    const next = candidate("b");
    expect(listing.list(focus, { subject: next, among: [home, next] }, act)).toMatchObject({
      refusal: { code: "out-of-order" },
    });
    expect(listing.list(focus, { subject: next, among: [strike(home), next] }, act).ok).toBe(true);
  });

  test("stays so: no step is possible", () => {
    const place = { subject: strike(listed("a")), among: [] };
    const steps = listing.possibleListingSteps(focus, place, { actor: BY, on: "2024-01-02" });
    for (const step of steps) expect(step).toMatchObject({ possible: false, refusal: { code: "wrong-status" } });
  });

  test("may be one whose exit is not known, but none that ended", () => {
    expect(strike(listedAfter("a", { serious: "unknown" })).was).toBe("listed");
    const ended = must(
      listing.terminate(focus, listedAfter("a", BAD, BAD, BAD), { limit: "no-progress", ...act }),
    ).subject;
    expect(listing.strikeOff(focus, ended, { reason, ...act })).toMatchObject({ refusal: { code: "wrong-status" } });
  });

  test.each([{}, { reason: " " }, { reason: "closed", note: "a note" }])("for a reason: not with %j", (given) => {
    expect(listing.strikeOff(focus, listed("a"), { ...given, ...act } as never)).toMatchObject({
      refusal: { code: "invalid-input" },
    });
  });
});
