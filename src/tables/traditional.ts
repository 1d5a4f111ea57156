/**
 * Traditional characters that headings of ledgers, ballots, commitments and hotlines use, each before its simplified form.
 *
 * For headings only. Folding running text takes whole words into account (乾 is 干 or stays 乾), which a table cannot.
 */
export const PAIRS =
  "單单 發发 號号 啟启 啓启 員员 堅坚 備备 復复 複复 頭头 審审 導导 崗岗 廢废 態态 時时 來来 標标 現现 類类 聯联 見见 計计 議议 證证 " +
  "責责 轉转 進进 銷销 長长 門门 問问 間间 領领 題题 驗验 辦办 況况 別别 動动 牽牵 註注 監监 眾众 衆众 滿满 評评 價价 諾诺 實实 總总 " +
  "結结 項项 處处 級级 組组 織织 黨党 團团 機机 關关 對对 應应 編编 個个 務务 網网 區区 縣县 鄉乡 鎮镇 數数 額额 費费 經经 濟济 記记 " +
  "錄录 訂订 調调 訪访 談谈 話话 電电 郵邮 書书 圖图 據据 資资 風风 紀纪 檢检 質质 層层 稱称 職职 係系 繫系 戶户 劃划 節节 點点 預预 " +
  "開开 終终 狀状 續续 績绩 優优 舉举 報报 訴诉 難难 環环 師师 專专 業业 產产 營营 連连 階阶 範范 圍围 認认 識识 較较 確确 紅红 黃黄 " +
  "綠绿 藍蓝 燈灯 罰罚 獎奖 懲惩 勵励 約约 簽签 親亲 臨临 傳传 體体 內内 農农 歷历 曆历 權权 執执 盡尽 屬属 歲岁 帶带 幫帮 廣广 庫库 " +
  "張张 當当 徵征 聽听 誌志 擇择 擔担 擬拟 損损 無无 舊旧 顯显 術术 條条 極极 構构 樣样 檔档 匯汇 彙汇 測测 災灾 熱热 獨独 蓋盖 碼码 " +
  "離离 種种 積积 糾纠 納纳 練练 統统 維维 慮虑 補补 裝装 規规 觀观 視视 討讨 訓训 詞词 試试 詳详 說说 請请 讀读 課课 誰谁 負负 財财 " +
  "賬账 帳账 購购 貼贴 車车 輛辆 輸输 邊边 達达 過过 運运 還还 這这 遠远 違违 遲迟 適适 選选 遞递 遺遗 鄰邻 釋释 裏里 裡里 針针 錢钱 " +
  "鏈链 錯错 閉闭 隊队 際际 險险 隨随 隱隐 頁页 順顺 須须 顧顾 頻频 齊齐 齡龄 臺台 後后 與与 為为 爲为 義义 樂乐 習习 會会 側侧 債债 " +
  "決决 衝冲 減减 幾几 憑凭 則则 創创 刪删 勞劳 勢势 協协 衛卫 廠厂 廳厅 參参 雙双 變变 敘叙 響响 國国 園园 場场 塊块 壞坏 聲声 婦妇 " +
  "學学 寬宽 尋寻 將将 歸归 強强 徹彻 惡恶 願愿 戰战 護护 換换 掛挂 萬万 億亿 餘余 兩两 佈布 採采 於于 並并 祕秘 週周 遊游 儘尽 佔占 " +
  "閱阅 簡简 歡欢 夠够 誤误 誠诚 論论 設设 許许 謝谢 貫贯 貧贫 貴贵 賓宾 賽赛 軟软 載载 鐘钟 鍾钟 陣阵 雜杂 靜静 養养 準准 詢询 訊讯 証证 爭争 駐驻 轄辖 繳缴";

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/**
 * Folds the traditional characters of a heading to simplified ones; others stay.
 *
 * @param heading - the heading's text
 */
export function foldTraditional(heading: string): string {
  return Array.from(heading, (character) => SIMPLIFIED.get(character) ?? character).join("");
}
