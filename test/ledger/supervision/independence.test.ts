import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import * as supervision from "answerable/ledger/supervision";
import { aLife } from "../records.js";
import { LISTING, checkedOn } from "./records.js";

interface Answer {
  readonly ok: boolean;
}
const refused = (code: string, ...facts: string[]): object => ({
  ok: false,
  refusal: {
    code,
    message: expect.stringMatching(new RegExp(facts.map((fact) => `(?=.*${fact})`).join(""))) as string,
  },
});

const later = "2014-06-02";
const OFFICE = { by: "city", on: later };
const CLEAN = { "2014-03-12": true, "2014-03-22": true };
type Step = (by: string, options?: supervision.ListingKnowledge) => Answer;

/** A listing that may be delisted, one that was, and every step where nothing but the actor or the item stands against it. */
function listed(changes: object = {}): {
  ready: supervision.CurrentListing;
  ended: supervision.EndedListing;
  steps: Record<string, Step>;
} {
  const ready = checkedOn(CLEAN, must(supervision.list({ ...LISTING, ...changes })).listing);
  const ended = must(supervision.delist(ready, { by: "supervision office", on: "2014-03-24" })).listing;
  const steps: Record<string, Step> = {
    list: (by, options) => supervision.list({ ...LISTING, ...changes, by }, options),
    check: (by, options) => supervision.check(ready, { clean: true, by, on: later }, options),
    delist: (by, options) => supervision.delist(ready, { by, on: later }, options),
    relist: (by, options) => supervision.relist(ended, { reason: "r", by, on: later }, options),
  };
  return { ready, ended, steps };
}

const { ended, steps } = listed();
const STEPS = Object.keys(steps);

describe("the owner whom the listing names", () => {
  test.each(STEPS)("does not %s, and anybody else does", (step) => {
    expect(steps[step]?.("wang")).toMatchObject(refused("not-independent", "wang", "l-1", step));
    expect(steps[step]?.("mayor")).toMatchObject({ ok: true });
  });

  test("is barred for good, whomever a relapse names", () => {
    const relapse = (before: supervision.EndedListing, owner: string, by: string) =>
      supervision.relist(before, { reason: "r", owner, by, on: "2014-07-01" });
    const second = must(supervision.relist(ended, { reason: "r", owner: "li", ...OFFICE })).listing;
    const clean = checkedOn({ "2014-06-12": true, "2014-06-22": true }, second);
    const again = must(supervision.delist(clean, { by: "city", on: "2014-06-23" })).listing;
    const third = must(relapse(again, "zhao", "city")).listing;
    for (const by of ["wang", "li", "zhao"]) {
      expect(supervision.check(third, { clean: true, by, on: "2014-07-11" })).toMatchObject(
        refused("not-independent", by),
      );
      expect(relapse(again, "zhao", by)).toMatchObject(refused("not-independent", by, "relist"));
    }
    expect(supervision.check(third, { clean: true, by: "city", on: "2014-07-11" }).ok).toBe(true);
  });

  test("does not list again an item for which they will answer", () => {
    const own = { reason: "r", owner: "li", by: "li", on: later };
    expect(supervision.relist(ended, own)).toMatchObject(refused("not-independent", "li", "relist"));
    expect(supervision.relist(ended, { ...own, by: "city" }).ok).toBe(true);
  });
});

describe("whoever made the last check that counts", () => {
  const visit = (listing: supervision.Listing, by: string, on: string): supervision.CurrentListing =>
    must(supervision.check(listing, { clean: true, by, on })).listing;
  const { listing } = must(supervision.list(LISTING));
  const checked = visit(visit(listing, "li", "2014-03-13"), "zhao", "2014-03-22");
  const delist = (from: supervision.Listing, by: string, on = "2014-03-24"): Answer =>
    supervision.delist(from, { by, on });

  test("does not delist on their own word; whoever made one before, and whoever listed, may", () => {
    expect(delist(checked, "zhao")).toMatchObject(refused("not-independent", "zhao", "last counted check", "l-1"));
    expect(delist(checked, "li").ok).toBe(true);
    expect(delist(checked, LISTING.by).ok).toBe(true);
  });

  test("is everybody who made one for that due day", () => {
    const twice = visit(checked, "li", "2014-03-23");
    for (const by of ["zhao", "li"]) expect(delist(twice, by)).toMatchObject(refused("not-independent", by));
  });

  test("stays so, whoever looks once more ahead of the next due day, until that day has come", () => {
    const ahead = visit(checked, "li", "2014-03-24");
    expect(delist(ahead, "zhao")).toMatchObject(refused("not-independent", "zhao"));
    expect(delist(ahead, "li").ok).toBe(true);
    expect(delist(ahead, "li", "2014-04-02")).toMatchObject(refused("not-independent", "li"));
    expect(delist(ahead, "zhao", "2014-04-02").ok).toBe(true);
  });

  test("is told first that there are too few clean checks, if there are", () => {
    expect(delist(visit(listing, "li", "2014-03-13"), "li")).toMatchObject(refused("too-few-clean-checks"));
  });
});

/** An item that "wang" owned, that came back, and that "zhao" owns now. */
function reassigned(): ledger.Item {
  const closed = aLife().items.closed;
  const reopened = must(ledger.reopen(closed, { reason: "it came back", by: "supervisor", on: "2014-03-28" })).item;
  return must(ledger.assign(reopened, { owner: "zhao", due: "2014-05-01", by: "office", on: "2014-03-28" })).item;
}

describe("the owner whom the ledger knows, where the item is handed in", () => {
  const item = reassigned();
  const ofItem = listed({ item: item.id, owner: "li" });

  test.each(STEPS)("does not %s, whoever is named, and neither does one who owned it before", (step) => {
    for (const by of ["zhao", "wang", "li"]) {
      expect(ofItem.steps[step]?.(by, { item })).toMatchObject(refused("not-independent", by, step));
    }
    expect(ofItem.steps[step]?.("mayor", { item })).toMatchObject({ ok: true });
  });

  test.each(STEPS)("cannot be told from another item, and to %s is refused", (step) => {
    expect(steps[step]?.("mayor", { item })).toMatchObject(refused("another-item", "l-1", "it-12", item.id));
  });

  test("is barred in the possible steps and in the commands as well", () => {
    const possible = supervision.possibleListingSteps(ofItem.ready, { actor: "zhao", on: later, item });
    expect(possible).toMatchObject([
      { step: "check", refusal: { code: "not-independent" } },
      { step: "delist", refusal: { code: "not-independent" } },
      { step: "relist", refusal: { code: "wrong-status" } },
    ]);
    const decider = supervision.listingDecider({ item });
    const stamp = { by: "zhao", on: later };
    const commands: [{ type: string } & Record<string, unknown>, supervision.Listing | undefined][] = [
      [{ ...LISTING, item: item.id, type: "list", ...stamp }, undefined],
      [{ type: "check", clean: true, ...stamp }, ofItem.ready],
      [{ type: "delist", ...stamp }, ofItem.ready],
      [{ type: "relist", reason: "r", ...stamp }, ofItem.ended],
    ];
    for (const [command, state] of commands) {
      expect(decider.decide(command, state)).toMatchObject(refused("not-independent", "zhao", command.type));
    }
  });
});
