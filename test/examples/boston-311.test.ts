import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { must } from "answerable";
import { compose, stateFigure, toHtml, toMarkdown, type Figure } from "answerable/bulletin";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bindingsOf, draftOf } from "../../examples/boston-311/bulletin.js";
import { ALL, type DepartmentFigures } from "../../examples/boston-311/departments.js";
import { enter } from "../../examples/boston-311/entries.js";
import { findingsOf } from "../../examples/boston-311/findings.js";
import { CLOCK, readRequests, type ServiceRequest } from "../../examples/boston-311/requests.js";
import { extractedAt, verdictOn } from "../../examples/boston-311/verdicts.js";

const file = readFileSync(new URL("../../examples/data/boston311/cases-2016.csv", import.meta.url), "utf8");
const [headings = "", ...lines] = file.trimEnd().split(/\r?\n/);

/** The requests of a file that is whole. */
function requestsOf(text: string, clock = {}): ServiceRequest[] {
  const { report } = must(readRequests(text, { ...CLOCK, ...clock }));
  expect(report.refused).toEqual([]);
  return report.taken.map(({ value }) => value);
}

const requests = requestsOf(file);
const findings = findingsOf(requests);
const { comparison, departments } = findings;

/** The file by plain text, apart from everything the library does; no cell of it is quoted. */
const cells = lines.map((line) => {
  const [id, opened, target, closed, flag, , , , department] = line.split(",");
  return { id: id!, opened: opened!, target: target!, closed: closed!, flag: flag!, department: department! };
});

/** The figures of one row of the page, as stated. */
function stated(figures: DepartmentFigures | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(figures!).map(([name, each]: [string, Figure]) => [name, stateFigure(each, "en")]),
  );
}

describe("the city's file", () => {
  test("is taken whole: every row, in its order", () => {
    expect(requests).toHaveLength(7494);
    expect(requests.map(({ id }) => id)).toEqual(cells.map(({ id }) => id));
  });

  test("holds no time that rests on the policy for repeated and skipped hours", () => {
    expect(requestsOf(file, { repeated: "later", skipped: "before" })).toEqual(requests);
    expect(requestsOf(file, { repeated: "refuse", skipped: "refuse" })).toEqual(requests);
  });

  test.each([
    ["2016-11-06 01:30:00", "2016-11-06T01:30:00-04:00"],
    ["2016-03-13 02:30:00", "2016-03-13T03:30:00-04:00"],
    ["2016-07-01 00:00:00", "2016-07-01T00:00:00-04:00"],
    ["2016-12-31 23:59:59", "2016-12-31T23:59:59-05:00"],
  ])("reads %s on Boston's clock as %s", (local, instant) => {
    const [request] = requestsOf(`${headings}\n1,${local},,,ONTIME,Open,R,T,INFO,,Self Service`);
    expect(request?.opened).toEqual({ on: local.slice(0, 10), at: instant });
  });

  const good = "1,2016-01-01 03:28:00,2016-01-05 03:30:00,,OVERDUE,Open,Street Cleaning,Dead Animal,INFO,,Self Service";
  test.each([
    ["a day that does not exist", good.replace("2016-01-05", "2016-02-30"), "invalid-input", "target"],
    ["no opening", good.replace("2016-01-01 03:28:00", ""), "invalid-input", "opened"],
    ["an unknown flag", good.replace("OVERDUE", "LATE"), "invalid-input", "flag"],
    ["closed without a closing", good.replace("Open", "Closed"), "invalid-input", "closed"],
    ["a department that is no code", good.replace("INFO", "__proto__"), "invalid-input", "department"],
    ["an id used before", good.replace(/^1/, "101"), "duplicate-id", "id"],
    ["a cell too many", `${good},more`, "ragged-row", undefined],
    ["nothing", ",,,,,,,,,,", "blank-row", undefined],
  ])("names a row with %s and takes the others", (_, bad, code, field) => {
    const { report } = must(readRequests([headings, good.replace(/^1/, "101"), bad, good].join("\n")));
    expect(report.taken.map(({ row }) => row)).toEqual([2, 4]);
    expect(report.refused).toMatchObject([{ row: 3, code, ...(field === undefined ? {} : { field }) }]);
  });

  test.each([
    ["without a column it needs", headings.replace("closed_dt", "closing"), "missing-column"],
    ["without any of them", "a,b", "missing-column"],
    ["with a quote never closed", `${headings}\n"`, "unclosed-quote"],
    ["with a column twice", `${headings},on_time`, "ambiguous-column"],
  ])("is refused %s", (_, text, code) => {
    expect(readRequests(text)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("the verdicts", () => {
  test("equal the city's flag on every row", () => {
    const extract = extractedAt(requests);
    const verdicts = requests.map((request) => verdictOn(enter(request), extract));
    expect(verdicts).toEqual(cells.map(({ flag }) => flag));
    expect(verdicts.filter((verdict) => verdict === "OVERDUE")).toHaveLength(659);
    expect(stateFigure(comparison.agreement, "en")).toBe("7,494/7,494");
    expect(findings.disputed).toEqual([]);
  });

  test("need the time of day in 25 cases", () => {
    const late = cells.filter(({ target, closed }) => closed > target && closed.slice(0, 10) === target.slice(0, 10));
    expect(late).toHaveLength(25);
    expect(comparison.lateWithinDay.count).toBe(25);
  });

  test("dispute a flag that the record does not bear out, and name the case", () => {
    const turned = requests.map((request) =>
      request.id === "101001685698" ? { ...request, flag: "ONTIME" as const } : request,
    );
    const found = findingsOf(turned);
    expect(found.disputed).toEqual(["101001685698"]);
    expect(stateFigure(found.comparison.agreement, "en")).toBe("7,493/7,494");
  });

  test("say late exactly when the closing, or else the extract, lies after the target", () => {
    const moment = fc.integer({ min: 0, max: 90_000 }).map((seconds) => {
      const at = new Date(Date.UTC(2016, 5, 1) + seconds * 1000).toISOString();
      return { on: at.slice(0, 10), at };
    });
    const either = fc.option(moment, { nil: undefined });
    fc.assert(
      fc.property(moment, either, either, moment, (opened, target, closed, extract) => {
        const entry = enter({ ...requests[0]!, opened, target, closed });
        const late = target !== undefined && (closed ?? extract).at > target.at;
        expect(verdictOn(entry, extract)).toBe(late ? "OVERDUE" : "ONTIME");
      }),
    );
  });
});

describe("the ledger", () => {
  test("refuses the five closings that lie before the opening, and keeps the cases as not closed", () => {
    const early = cells.filter(({ opened, closed }) => closed !== "" && closed < opened).map(({ id }) => id);
    expect(findings.refused.map(({ id }) => id)).toEqual(early);
    expect(early).toHaveLength(5);
    for (const { id, refusal } of findings.refused) {
      expect(refusal.code).toBe("backdated");
      expect(refusal.message).toContain(id);
    }
    const refused = requests.filter(({ id }) => early.includes(id)).map(enter);
    expect(refused.map(({ item }) => item.status)).toEqual(early.map(() => "assigned"));
  });

  test("keeps a case that was due before it was opened, unassigned and named", () => {
    const [request] = requests;
    const { item, refusal } = enter({ ...request!, target: { on: "2015-12-31", at: "2015-12-31T12:00:00-05:00" } });
    expect(item.status).toBe("open");
    expect(refusal?.code).toBe("due-before-assignment");
  });

  test("never closes a case as fixed: the city does not say so", () => {
    const closed = requests.map(enter).flatMap(({ item }) => (item.status === "closed" ? [item] : []));
    expect(closed).toHaveLength(5355);
    expect(new Set(closed.map(({ acceptance }) => acceptance.outcome))).toEqual(new Set(["explained"]));
    expect(stateFigure(comparison.fixed, "en")).toBe("unknown");
  });
});

describe("the figures", () => {
  test("of each department are those of a plain count over the file", () => {
    for (const [department, figures] of departments) {
      const own = cells.filter((row) => department === ALL || row.department === department);
      const isEarly = ({ opened, closed }: (typeof cells)[number]): boolean => closed < opened;
      const closed = own.filter((row) => row.closed !== "" && !isEarly(row));
      const due = own.filter(({ target }) => target !== "");
      const onTime = closed.filter((row) => row.target !== "" && row.closed <= row.target);
      expect(figures).toMatchObject({
        registered: { count: own.length },
        closed: { count: closed.length },
        open: { count: own.length - closed.length },
        withoutTarget: { count: own.length - due.length },
        closedRate: { rate: { numerator: closed.length, denominator: own.length, excluded: [] } },
        onTimeRate: { rate: { numerator: onTime.length, denominator: due.length } },
        daysToClose: { value: middle(closed.map((row) => days(row.opened, row.closed))) },
        daysOpen: {
          value: middle(own.filter((row) => !closed.includes(row)).map(({ opened }) => days(opened, "2022-09-15"))),
        },
      });
    }
  });

  test("of the departments add up to those of all", () => {
    const { registered, closed, open, withoutTarget } = departments.get(ALL)!;
    const sums = { registered: 0, closed: 0, open: 0, withoutTarget: 0 };
    for (const [department, figures] of departments) {
      if (department === ALL) continue;
      for (const name of ["registered", "closed", "open", "withoutTarget"] as const) sums[name] += figures[name].count;
    }
    expect(sums).toEqual({
      registered: registered.count,
      closed: closed.count,
      open: open.count,
      withoutTarget: withoutTarget.count,
    });
    expect(sums).toEqual({ registered: 7494, closed: 5355, open: 2139, withoutTarget: 3011 });
  });

  test("stand with those of all first, then by the number of cases", () => {
    expect([...departments.keys()]).toEqual([ALL, "PWDx", "INFO", "ISD", "ANML", "PARK", "BTDT"]);
  });

  test("name what was left out of a denominator", () => {
    expect(departments.get(ALL)!.onTimeRate.rate.excluded).toEqual([{ reason: "no-due", count: 3011 }]);
    expect(comparison.markedWithTarget.rate.excluded).toEqual([{ reason: "no-due", count: 3011 }]);
  });

  test("differ from the city's marks by the five refused closings and nothing else", () => {
    expect(stateFigure(departments.get(ALL)!.onTimeParts, "en")).toBe("3,819/4,483");
    expect(stateFigure(comparison.markedWithTargetParts, "en")).toBe("3,824/4,483");
    expect(comparison.refused.count).toBe(5);
  });

  test("that rest on one closing move with it, and no others", () => {
    const target = "2016-01-05T03:30:00-05:00";
    const moved = requests.map((request) =>
      request.id === "101001685718"
        ? { ...request, closed: { on: "2016-01-05", at: "2016-01-05T03:30:01-05:00" } }
        : request,
    );
    expect(requests.find(({ id }) => id === "101001685718")?.target?.at).toBe(target);
    const after = findingsOf(moved);
    expect(after.disputed).toEqual(["101001685718"]);
    for (const [department, before] of departments) {
      const [was, is] = [stated(before), stated(after.departments.get(department))];
      const changed = Object.keys(was).filter((name) => was[name] !== is[name]);
      expect(changed.filter((name) => name !== "onTimeRate")).toEqual(
        department === ALL || department === "PWDx" ? ["onTimeParts"] : [],
      );
    }
  });
});

describe("the bulletin", () => {
  const { page } = must(compose(draftOf(findings), bindingsOf(findings)));

  test.each(["en", "zh-CN"] as const)("states every figure and why each case was refused in %s", (language) => {
    const html = toHtml(page, { language });
    const markdown = toMarkdown(page, { language });
    for (const figure of Object.values(bindingsOf(findings).figures)) {
      expect(html).toContain(stateFigure(figure, language));
    }
    for (const { id, refusal } of findings.refused) {
      expect(html).toContain(`item &quot;${id}&quot;${refusal.message.split(`"${id}"`)[1]!}`);
      expect(markdown).toContain(id);
    }
  });

  test("cites every figure it binds, in both languages", () => {
    expect(page.languages).toEqual(["en", "zh-CN"]);
    expect(Object.keys(page.figures).toSorted()).toEqual(Object.keys(bindingsOf(findings).figures).toSorted());
  });
});

test("a demo of another name is refused with the usage", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { status, stderr, stdout } = spawnSync(process.execPath, ["--import", "tsx", "examples/demo.ts", "bosten"], {
    cwd: root,
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("npm run demo -- boston");
});

function days(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
}

function middle(values: readonly number[]): number | "unknown" {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? "unknown" : (low + high) / 2;
}
