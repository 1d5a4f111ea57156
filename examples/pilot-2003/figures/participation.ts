import { must } from "answerable";
import type { Figure } from "answerable/bulletin";
import { matrix } from "answerable/campaign";
import { rate, type RateDefinition } from "answerable/figures";
import type { Pilot } from "../pilot.js";
import { plan } from "../plan.js";
import { PUBLISHED } from "../published.js";
import { DAYS } from "../scenario.js";
import { count, rated } from "./kinds.js";

const MEMBERS_AMONG_STAFF: RateDefinition = {
  id: "members-among-staff",
  label: PUBLISHED.memberShare.label,
  numerator: { en: "party members", "zh-CN": "党员" },
  denominator: { en: "staff of the units", "zh-CN": "各单位干部职工" },
};
const CADRES_AMONG_MEMBERS: RateDefinition = {
  id: "cadres-among-members",
  label: PUBLISHED.cadreShare.label,
  numerator: { en: "cadres at county level and above", "zh-CN": "县处级以上干部" },
  denominator: { en: "members enrolled", "zh-CN": "列入评议的党员" },
};

/** Which units took part, who was sent down to them, and of whom they consist. */
export function participationFigures(pilot: Pilot): Record<string, Figure> {
  return { ...bodies(pilot), ...people(pilot) };
}

function bodies({ units }: Pilot): Record<string, Figure> {
  const { groups } = must(matrix(plan, units, { asOf: DAYS.end, by: ["supervision-group"] })).matrix;
  const entered = { en: "units that entered the campaign", "zh-CN": "进入活动的单位" };
  return {
    units: count(PUBLISHED.units.label, units.length, entered),
    supervisionGroups: count(PUBLISHED.supervisionGroups.label, groups.length, entered),
  };
}

function people({ records, units, members }: Pilot): Record<string, Figure> {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const own = sum(units.map(({ memberCount = 0 }) => memberCount));
  const staff = sum(records.units.map((unit) => unit.staff));
  const cadres = members.filter(({ meta }) => meta?.["cadre"] === true).length;
  const said = { en: "the units' own numbers", "zh-CN": "各单位自报人数" };
  const enrolled = { en: "members enrolled", "zh-CN": "列入评议的党员" };
  const amongStaff = rate(MEMBERS_AMONG_STAFF, { numerator: own, denominator: staff });
  const amongMembers = rate(CADRES_AMONG_MEMBERS, { numerator: cadres, denominator: members.length });
  return {
    members: count(PUBLISHED.members.label, own, said),
    memberShare: rated(PUBLISHED.memberShare.label, amongStaff, 0, said),
    cadreShare: rated(PUBLISHED.cadreShare.label, amongMembers, 0, enrolled),
  };
}
