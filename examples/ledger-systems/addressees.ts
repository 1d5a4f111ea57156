import { must } from "answerable";
import { receive, summariseOpinions, type Opinion, type OpinionSummary } from "answerable/ledger";

/** The headings under which a county procuratorate filed what was said (system J), with the matter of each opinion it prints. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  地区检察分院: ["规范制约机制", "加强对基层院的领导", "推进执法规范化建设", "坚持以政治建院", "落实加班补贴"],
  县四套班子: ["落实“两联系”制度", "增强服务基层意识", "学习掌握政策法规", "发挥人大、政协参政议政作用"],
  公安局: ["加强对干警业务培训"],
  法院: ["完善检察长列席审委会制度"],
  司法局: ["加大对法制副校长的培训"],
  住建局: ["县城道路规划要有前瞻性", "整治城市环境卫生", "及时清运生活垃圾,避开早高峰"],
};

/** Receives the opinions as the document prints them; it names no day, no channel and nobody who spoke. */
export function receiveByAddressee(printed = PRINTED): Opinion[] {
  return Object.entries(printed).flatMap(([addressee, texts]) =>
    texts.map((text, index) => {
      const id = `${addressee}-${index + 1}`;
      return must(receive({ id, channel: "unknown", anonymous: true, addressee, text, on: "2014-03-01" })).opinion;
    }),
  );
}

/** Counts the opinions of every addressee, in the order in which each first occurs. */
export function byAddressee(opinions: readonly Opinion[]): ReadonlyMap<string, OpinionSummary> {
  const groups = new Map<string, Opinion[]>();
  for (const opinion of opinions) {
    const addressee = opinion.addressee ?? "unaddressed";
    groups.set(addressee, [...(groups.get(addressee) ?? []), opinion]);
  }
  return new Map(
    [...groups].map(([addressee, own]) => {
      return [addressee, must(summariseOpinions({ opinions: own, problems: [], items: [] })).summary];
    }),
  );
}
