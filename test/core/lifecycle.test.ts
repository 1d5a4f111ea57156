import { describe, expect, test } from "vitest";
import {
  DamagedHistoryError,
  allows,
  decider,
  diagram,
  refuse,
  wrongStatus,
  type Result,
} from "../../src/core/index.js";

interface OpenDoor {
  readonly id: string;
  readonly status: "open";
}
interface ShutDoor {
  readonly id: string;
  readonly status: "shut";
}
type Door = OpenDoor | ShutDoor;
interface DoorEvent {
  readonly type: "built" | "shut";
  readonly id: string;
}

const STEPS = { shut: { from: ["open"], to: ["shut"] }, slam: { from: ["open", "shut"], to: ["shut"] } } as const;

const build = ({ id }: { id: string }): Result<{ event: DoorEvent }, "invalid-input"> =>
  id === "" ? refuse("invalid-input", "build a door: id: is empty") : { ok: true, event: { type: "built", id } };
const shut = (door: Door): Result<{ event: DoorEvent }, "wrong-status"> =>
  allows(STEPS, "shut", door)
    ? { ok: true, event: { type: "shut", id: door.id } }
    : wrongStatus(STEPS, "shut", "door", door);
const evolve = (door: Door | undefined, event: DoorEvent): Door => {
  if (event.type === "built") return { id: event.id, status: "open" };
  if (door === undefined) throw new DamagedHistoryError(`door "${event.id}" was never built`);
  return { id: door.id, status: "shut" };
};
const doors = decider({ noun: "door", begin: { build }, steps: { shut }, evolve });

describe("the step table", () => {
  test("says which statuses allow a step", () => {
    expect(allows(STEPS, "shut", { status: "open" })).toBe(true);
    expect(allows(STEPS, "shut", { status: "shut" })).toBe(false);
    expect(allows(STEPS, "slam", { status: "shut" })).toBe(true);
  });
  test("names the statuses it needs in its refusal", () => {
    expect(wrongStatus(STEPS, "slam", "door", { id: "d", status: "gone" }).refusal).toEqual({
      code: "wrong-status",
      message: 'door "d" is gone; slam needs it to be open or shut',
    });
  });
  test("draws itself", () => {
    expect(diagram(STEPS)).toBe("open --shut--> shut\nopen | shut --slam--> shut");
  });
});

describe("the decider", () => {
  test("turns a command into the events of the step of the same name", () => {
    const built = doors.decide({ type: "build", id: "d" }, doors.initialState);
    expect(built).toEqual({ ok: true, events: [{ type: "built", id: "d" }] });
    const door = doors.evolve(undefined, { type: "built", id: "d" });
    expect(doors.decide({ type: "shut" }, door)).toEqual({ ok: true, events: [{ type: "shut", id: "d" }] });
  });
  test.each([
    ["no command at all", null, undefined, "invalid-input"],
    ["a command without type", { id: "d" }, undefined, "invalid-input"],
    ["a step that is not there", { type: "burn" }, undefined, "unknown-command"],
    ["a name every object has", { type: "constructor" }, undefined, "unknown-command"],
    ["a beginning twice", { type: "build", id: "d" }, { id: "d", status: "open" }, "already-exists"],
    ["a step on nothing", { type: "shut" }, undefined, "not-found"],
    ["what the step itself refuses", { type: "shut" }, { id: "d", status: "shut" }, "wrong-status"],
    ["input that the step cannot read", { type: "build", id: "" }, undefined, "invalid-input"],
  ] as const)("refuses %s", (_, command, state, code) => {
    expect(doors.decide(command, state)).toMatchObject({ ok: false, refusal: { code } });
  });
});
