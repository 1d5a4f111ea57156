// UTF-8 that was read as GB 18030 turns two characters of three bytes into three of two. The first of the three comes from the first
// two bytes of a character and the second from its last byte and the next one's first, so they are few, and seldom
// neighbours in any text. The tests make both lists again from the encoding.

/** What the first two bytes of Chinese characters, their punctuation and full-width forms look like. */
export const FIRST_OF_THREE = [
  "銆涓涔浜浠浼浣渚淇鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹",
  "瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒",
  "妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬",
  "鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖",
  "钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹",
  "閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫锛锝",
].join("");
/** What a last byte and the first one of the next character look like; private-use ones left out, which are refused anyway. */
export const SECOND_OF_THREE = [
  "併傘冦勩呫嗐囥堛夈娿嬨屻嶃庛忋愩戙掋撱斻曘栥椼樸欍氥涖溿濄炪熴犮°€ｃゃャ︺сㄣ┿般便层炽淬点躲枫搞广恒汇笺姐俱",
  "裤佷備冧勪呬嗕囦堜変婁嬩屼嶄庝忎愪戜掍撲斾曚栦椾樹欎氫涗滀濅炰熶犱′ｄやヤ︿тㄤ╀颁变蹭充翠典朵蜂镐逛轰讳间戒句",
  "夸佸傚冨勫呭嗗囧堝夊婂嬪屽嶅庡忓愬戝掑撳斿曞栧楀樺欏氬涘滃濆炲熷犲″㈠ｅゅュ﹀уㄥ╁板卞插冲村靛跺峰稿瑰哄诲煎藉",
  "惧垮佹傛冩勬呮嗘囨堟夋婃嬫屾嶆庢忔愭戞掓撴旀曟栨楁樻欐氭涙滄濇炴熸犳℃㈡ｆゆユ︽фㄦ╂版辨叉虫存垫舵锋告规烘绘兼",
  "芥炬挎佺傜冪勭呯嗙囩堢夌婄嬬岀嶇庣忕愮戠掔撶旂曠栫楃樼欑氱涚滅濈炵熺犵＄㈢ｇょョ︾хㄧ╃扮辩茬崇寸电剁风哥圭虹荤",
  "肩界剧跨佽傝冭勮呰嗚囪堣夎婅嬭岃嶈庤忚愯戣掕撹旇曡栬楄樿欒氳涜滆濊炶熻犺¤㈣ｈよヨ﹁цㄨ╄拌辫茶宠磋佃惰疯歌硅鸿",
  "昏艰借捐胯侀傞冮勯呴嗛囬堥夐婇嬮岄嶉庨忛愰戦掗撻旈曢栭楅橀欓氶涢滈濋為熼犻￠㈤ｉらラ﹂чㄩ╅伴遍查抽撮甸堕烽搁归",
  "洪婚奸介鹃块侊傦冿勶咃嗭囷堬夛婏嬶岋嶏庯忥愶戯掞擄旓曪栵楋橈欙氾涳滐濓烇燂狅★ｏわワ︼э╋帮憋诧筹达碉讹凤革癸猴",
  "伙硷斤撅匡",
].join("");

const FOLLOWING = "[\\u00A0-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
const FORMS = [
  // The replacement character and what it becomes in GBK, half and private-use characters, and controls no sheet has.
  "[\\uFFFD\\p{Surrogate}\\p{Co}\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F]|锟斤拷",
  // Inside a word, a line break of old printers is none.
  "(?<=\\S)[\\u000B\\u000C](?=\\S)",
  // UTF-8 read as Windows-1252: how the second and third byte of a Chinese character look there.
  `(?:[à-ï]${FOLLOWING}{2}){2}`,
  // UTF-8 read as GB 18030. A town that is named twice (鎮村和鎮直) has the same character twice; the euro sign was byte 80.
  `([${FIRST_OF_THREE}])[${SECOND_OF_THREE}][^](?!\\1)[${FIRST_OF_THREE}]`,
  `[${FIRST_OF_THREE}]€`,
  // GBK read as Windows-1252: pairs of a sign or capital and anything, a sign and a letter among them, or long without a sign.
  "(?=[\\u00C0-\\u00FE]*[\\u00A1-\\u00BF×÷])(?=[\\u00A1-\\u00BF×÷]*[À-ÖØ-öø-þ])(?:[\\u00B0-\\u00D7][\\u00A1-\\u00FE]){2}",
  "(?:[\\u00B0-\\u00D7][\\u00A1-\\u00FE]){4}",
];
const GARBLED = new RegExp(FORMS.join("|"), "u");

/** Tells whether a cell has characters, or rows of them, that only a wrong encoding leaves behind. */
export function isGarbled(text: string): boolean {
  return GARBLED.test(text);
}
