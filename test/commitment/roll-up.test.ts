import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { aPublishedPledge, aReportedPledge } from "./records.js";

type Score = number | "not-assessed";
interface Scored {
  readonly id: string;
  readonly score?: Score;
}
const rolled = (tree: Parameters<typeof commitment.rollUp>[0]): ReadonlyMap<string, commitment.RolledUp> =>
  new Map(must(commitment.rollUp(tree)).nodes.map((node) => [node.id, node]));

const scores: fc.Arbitrary<Score> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom<Score>(0, 1, "not-assessed"),
);
const weights = fc.double({ min: 0.01, max: 100, noNaN: true });

/** Layers of nodes, each linked only to nodes of the layer below it: trees, and areas that share their children. */
const trees: fc.Arbitrary<commitment.Tree> = fc
  .tuple(
    fc.array(scores, { minLength: 1, maxLength: 8 }),
    fc.array(
      fc.array(fc.array(fc.tuple(fc.nat(), weights), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  )
  .map(([leaves, layers]) => {
    const nodes: Scored[] = leaves.map((score, index) => ({ id: `0-${index}`, score }));
    const links: commitment.TreeLink[] = [];
    let below = nodes.map(({ id }) => id);
    layers.forEach((layer, depth) => {
      layer.forEach((children, index) => {
        const id = `${depth + 1}-${index}`;
        nodes.push({ id });
        const chosen = new Map(children.map(([at, weight]) => [below[at % below.length]!, weight]));
        for (const [child, weight] of chosen) links.push({ parent: id, child, weight });
      });
      below = layer.map((_, index) => `${depth + 1}-${index}`);
    });
    return { nodes, links };
  });

describe("whatever is rolled up", () => {
  test("lies between its assessed children, with a coverage in [0, 1] and weights that sum to 1", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const nodes = rolled(tree);
        for (const { value, coverage, children } of nodes.values()) {
          expect(coverage >= 0 && coverage <= 1).toBe(true);
          if (children.length === 0) continue;
          expect(children.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
          const below = children.map(({ id }) => nodes.get(id)!.value).filter((each) => each !== "unknown");
          if (below.length === 0) expect([value, coverage]).toEqual(["unknown", 0]);
          else expect(Math.min(...below) <= Number(value) && Number(value) <= Math.max(...below)).toBe(true);
        }
      }),
    );
  });

  test("is the weighted mean of the children with a value, recounted by hand", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const nodes = rolled(tree);
        for (const { id, value, coverage } of nodes.values()) {
          const links = tree.links.filter(({ parent }) => parent === id);
          if (links.length === 0) continue;
          const sum = (of: (child: commitment.RolledUp) => number | undefined): number =>
            links.reduce((total, { child, weight }) => total + weight * (of(nodes.get(child)!) ?? 0), 0);
          const known = sum((child) => (child.value === "unknown" ? 0 : 1));
          if (value !== "unknown") {
            const total = sum((child) => (child.value === "unknown" ? 0 : child.value));
            expect(value).toBeCloseTo(total / known, 9);
          }
          expect(coverage).toBeCloseTo(sum((child) => child.coverage) / sum(() => 1), 9);
        }
      }),
    );
  });

  test("is covered wholly where every leaf is assessed, and not at all where none is, to the last digit", () => {
    fc.assert(
      fc.property(trees, fc.double({ min: 0, max: 1, noNaN: true }), (tree, score) => {
        const scored = (each: Score): commitment.Tree => ({
          ...tree,
          nodes: tree.nodes.map((node) => (node.score === undefined ? node : { ...node, score: each })),
        });
        for (const { value, coverage } of rolled(scored(score)).values()) expect([value, coverage]).toEqual([score, 1]);
        for (const { value, coverage } of rolled(scored("not-assessed")).values())
          expect([value, coverage]).toEqual(["unknown", 0]);
      }),
    );
  });

  test("rests on every leaf below it once, by however many ways it counts", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const leavesOf = (id: string): string[] => {
          const below = tree.links.filter(({ parent }) => parent === id);
          return below.length === 0 ? [id] : below.flatMap(({ child }) => leavesOf(child));
        };
        const isAssessed = (id: string): boolean =>
          typeof tree.nodes.find((node) => node.id === id)!.score === "number";
        for (const { id, leaves } of rolled(tree).values()) {
          const below = [...new Set(leavesOf(id))];
          expect(leaves).toEqual({ assessed: below.filter(isAssessed).length, all: below.length });
        }
      }),
    );
  });

  test("an unassessed child more changes coverage, and no mean anywhere", () => {
    fc.assert(
      fc.property(trees, fc.nat(), weights, (tree, at, weight) => {
        const parents = [...new Set(tree.links.map(({ parent }) => parent))];
        const parent = parents[at % parents.length]!;
        const before = rolled(tree);
        const after = rolled({
          nodes: [...tree.nodes, { id: "one more", score: "not-assessed" }],
          links: [...tree.links, { parent, child: "one more", weight }],
        });
        for (const [id, { value, coverage }] of before) {
          const now = after.get(id)!;
          if (value === "unknown") expect(now.value).toBe("unknown");
          else expect(now.value).toBeCloseTo(value, 9);
          expect(now.coverage).toBeLessThanOrEqual(coverage + 1e-12);
        }
        const { coverage } = before.get(parent)!;
        if (coverage > 0) expect(after.get(parent)!.coverage).toBeLessThan(coverage);
      }),
    );
  });

  test("other units of weight, other names and another order change nothing", () => {
    fc.assert(
      fc.property(trees, weights, (tree, factor) => {
        const before = rolled(tree);
        const name = (id: string): string => `area ${id}`;
        const renamed = rolled({
          nodes: tree.nodes.map((node) => ({ ...node, id: name(node.id) })).toReversed(),
          links: tree.links
            .map(({ parent, child, weight }) => ({ parent: name(parent), child: name(child), weight: weight * factor }))
            .toReversed(),
        });
        for (const [id, { value, coverage, leaves }] of before) {
          const other = renamed.get(name(id))!;
          expect(other.leaves).toEqual(leaves);
          if (value === "unknown") expect(other.value).toBe("unknown");
          else expect(other.value).toBeCloseTo(value, 9);
          expect(other.coverage).toBeCloseTo(coverage, 9);
        }
      }),
    );
  });

  test("a leaf cut in two of half the weight changes nothing", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { child: cut } = tree.links.find(({ child }) => child.startsWith("0-"))!;
        const { score } = tree.nodes.find(({ id }) => id === cut)!;
        const halves = tree.links.flatMap((link) =>
          link.child === cut
            ? [
                { ...link, weight: link.weight / 2 },
                { ...link, child: "other half", weight: link.weight / 2 },
              ]
            : [link],
        );
        const after = rolled({ nodes: [...tree.nodes, { id: "other half", score: score! }], links: halves });
        for (const [id, { value, coverage }] of rolled(tree)) {
          if (value === "unknown") expect(after.get(id)!.value).toBe("unknown");
          else expect(after.get(id)!.value).toBeCloseTo(value, 9);
          expect(after.get(id)!.coverage).toBeCloseTo(coverage, 9);
        }
      }),
    );
  });

  test("equal scores give that score to the last digit, whatever the weights", () => {
    const nodes = [{ id: "a" }, ...[1, 2, 3].map((index) => ({ id: `l${index}`, score: 0.1 }))];
    const links = [0.1, 0.2, 0.7].map((weight, index) => ({ parent: "a", child: `l${index + 1}`, weight }));
    expect(rolled({ nodes, links }).get("a")).toMatchObject({ value: 0.1, coverage: 1 });
  });

  test("keeps the words and the order in which the nodes are given", () => {
    const nodes = [{ id: "area", label: "water" }, { id: "leaf", score: 1, label: "a well" }, { id: "other" }];
    const links = ["area", "other"].map((parent) => ({ parent, child: "leaf", weight: 1 }));
    expect(must(commitment.rollUp({ nodes, links })).nodes.map(({ id, label }) => [id, label])).toEqual([
      ["area", "water"],
      ["leaf", "a well"],
      ["other", undefined],
    ]);
  });

  test("a chain of ten thousand is no deeper than any other", () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `n-${index}`);
    const nodes = ids.map((id, index) => (index === ids.length - 1 ? { id, score: 0.5 } : { id }));
    const links = ids.slice(1).map((child, index) => ({ parent: ids[index]!, child, weight: 3 }));
    expect(rolled({ nodes, links }).get("n-0")).toMatchObject({ value: 0.5, coverage: 1 });
  });
});

describe("a pledge that serves two areas", () => {
  const tree = {
    nodes: [
      { id: "county" },
      { id: "overall" },
      { id: "roads" },
      { id: "water" },
      { id: "both", score: 1 },
      { id: "road", score: 0 },
      { id: "well", score: 0 },
      { id: "late", score: "not-assessed" },
    ],
    links: [
      ...["roads", "water"].map((child) => ({ parent: "county", child, weight: 1 })),
      ...["both", "road"].map((child) => ({ parent: "roads", child, weight: 1 })),
      ...["both", "well", "late"].map((child) => ({ parent: "water", child, weight: 1 })),
      ...["both", "road", "well", "late"].map((child) => ({ parent: "overall", child, weight: 1 })),
    ],
  } as const;
  const nodes = rolled(tree);

  test("counts once in each of them, and is one leaf of what stands above both", () => {
    expect(nodes.get("roads")).toMatchObject({ value: 1 / 2, coverage: 1, leaves: { assessed: 2, all: 2 } });
    expect(nodes.get("water")).toMatchObject({ value: 1 / 2, coverage: 2 / 3, leaves: { assessed: 2, all: 3 } });
    expect(nodes.get("county")).toMatchObject({
      value: 1 / 2,
      coverage: (1 + 2 / 3) / 2,
      leaves: { assessed: 3, all: 4 },
    });
  });

  test("counts once in an overall over the pledges themselves", () => {
    expect(nodes.get("overall")).toMatchObject({ value: 1 / 3, coverage: 3 / 4, leaves: { assessed: 3, all: 4 } });
  });
});

test("an area assessed by half weighs as its weight says, and makes what stands above it no more than half covered", () => {
  const nodes = rolled({
    nodes: [
      { id: "all" },
      { id: "half" },
      { id: "bad", score: 0 },
      { id: "silent", score: "not-assessed" },
      { id: "good", score: 1 },
    ],
    links: [
      { parent: "all", child: "half", weight: 3 },
      { parent: "all", child: "good", weight: 1 },
      { parent: "half", child: "bad", weight: 1 },
      { parent: "half", child: "silent", weight: 1 },
    ],
  });
  // With its weight halved, silence about the rest of a bad area would lift the whole from 1/4 to 2/5.
  expect(nodes.get("all")).toMatchObject({ value: 1 / 4, coverage: (3 * 0.5 + 1) / 4 });
});

describe("a pledge is worth the credit of its verdict", () => {
  const DUE = "2014-12-31";
  const settled = (verdict: string): commitment.Pledge => {
    const settlement = { verdict, reason: "seen", explained: { to: "the assembly", on: DUE }, successor: "pl-9" };
    return must(commitment.settle(aReportedPledge(), { ...settlement, by: "supervisor", on: DUE })).pledge;
  };
  const halves: commitment.VerdictVocabulary = {
    ...commitment.DEFAULT_VERDICTS,
    verdicts: commitment.DEFAULT_VERDICTS.verdicts.map((rule) =>
      rule.code === "partly-kept" ? { ...rule, credit: 0.5 } : rule,
    ),
  };
  test.each<[string, commitment.Pledge, Score, commitment.VerdictVocabulary?]>([
    ["kept", settled("kept"), 1],
    ["partly kept, under the default", settled("partly-kept"), 0],
    ["partly kept, under words that give half", settled("partly-kept"), 0.5, halves],
    ["not kept", settled("not-kept"), 0],
    ["carried over", settled("carried-over"), 0],
    ["excused", settled("excused"), "not-assessed"],
    ["due and silent", aPublishedPledge(), "not-assessed"],
    ["due and waiting for its verdict", aReportedPledge(), "not-assessed"],
  ])("%s", (_, pledge, score, vocabulary) => {
    expect(commitment.creditOn(pledge, DUE, vocabulary)).toBe(score);
  });

  test("and nothing before it is due, unless its verdict counts at once", () => {
    const early = must(
      commitment.settle(aReportedPledge(), { verdict: "kept", reason: "seen", by: "supervisor", on: "2014-12-21" }),
    ).pledge;
    expect([commitment.creditOn(early, "2014-12-30"), commitment.creditOn(early, DUE)]).toEqual(["not-assessed", 1]);
    const atOnce: commitment.VerdictVocabulary = {
      ...commitment.DEFAULT_VERDICTS,
      verdicts: commitment.DEFAULT_VERDICTS.verdicts.map((rule) => ({ ...rule, counts: "at-once" })),
    };
    expect(commitment.creditOn(early, "2014-12-30", atOnce)).toBe(1);
  });
});

describe("a tree is refused", () => {
  const nodes = [{ id: "a" }, { id: "b" }, { id: "c", score: 1 }];
  const link = (parent: string, child: string, weight: unknown = 1): commitment.TreeLink =>
    ({ parent, child, weight }) as commitment.TreeLink;
  test.each<[string, string, commitment.Tree]>([
    ["with a circle", "circle", { nodes, links: [link("a", "b"), link("b", "a"), link("b", "c")] }],
    ["with a node that counts in itself", "circle", { nodes, links: [link("a", "a"), link("b", "c")] }],
    ["with a weight of null", "invalid-input", { nodes, links: [link("a", "c", null), link("b", "c")] }],
    ["with a weight of 0", "invalid-input", { nodes, links: [link("a", "c", 0), link("b", "c")] }],
    ["with a weight below 0", "invalid-input", { nodes, links: [link("a", "c", -1), link("b", "c")] }],
    ["with a weight too small to be one", "invalid-input", { nodes, links: [link("a", "c", 1e-300), link("b", "c")] }],
    [
      "with a weight too large to stand beside one",
      "invalid-input",
      { nodes, links: [link("a", "c", 2e9), link("b", "c")] },
    ],
    ["with a weight without end", "invalid-input", { nodes, links: [link("a", "c", Infinity), link("b", "c")] }],
    ["with a score of NaN", "invalid-input", { nodes: [{ id: "a", score: NaN }], links: [] }],
    ["with a score beyond what is a safe number", "invalid-input", { nodes: [{ id: "a", score: 1.1e15 }], links: [] }],
    ["with a score of null", "invalid-input", { nodes: [{ id: "a", score: null as never }], links: [] }],
    ["with a score of a word", "invalid-input", { nodes: [{ id: "a", score: "unknown" as never }], links: [] }],
    ["with a link to nothing", "unknown-node", { nodes, links: [link("a", "d"), link("b", "c")] }],
    ["with a link from nothing", "unknown-node", { nodes, links: [link("d", "c"), link("b", "c")] }],
    ["with a node twice", "duplicate-id", { nodes: [...nodes, { id: "c", score: 0 }], links: [] }],
    ["with a link twice", "duplicate-link", { nodes, links: [link("a", "c"), link("a", "c", 2), link("b", "c")] }],
    [
      "with a score beside children",
      "scored-parent",
      { nodes: [...nodes, { id: "d", score: 1 }], links: [link("a", "c"), link("b", "c"), link("d", "c")] },
    ],
    ["with a leaf of which nobody says what it came to", "unscored-leaf", { nodes, links: [link("a", "c")] }],
  ])("%s", (_, code, tree) => {
    expect(commitment.rollUp(tree)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("naming the circle, and not the way to it", () => {
    const tree = {
      nodes: [...["x", "a", "b", "c"].map((id) => ({ id })), { id: "leaf", score: 1 }],
      links: [link("x", "a"), link("a", "leaf"), link("a", "b"), link("b", "c"), link("c", "a")],
    };
    const result = commitment.rollUp(tree);
    expect(!result.ok && result.refusal.message).toBe('a node counts in itself: "a" has "b" has "c" has "a"');
  });

  test("but not for two links whose names only read alike", () => {
    const alike = [{ id: "a" }, { id: "ab" }, { id: "bc", score: 1 }, { id: "c", score: 0 }];
    expect(commitment.rollUp({ nodes: alike, links: [link("a", "bc"), link("ab", "c")] }).ok).toBe(true);
  });

  test("but none that is empty", () => {
    expect(commitment.rollUp({ nodes: [], links: [] })).toEqual({ ok: true, nodes: [] });
  });
});
