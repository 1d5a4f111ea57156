/** The page's style: a calm sheet for desk, phone and paper; text has at least 4.5 to 1 against its ground. */
export const STYLE = `
:root { --ink: #1c2733; --quiet: #55606c; --rule: #d5dae0; --accent: #1f4e79; --ground: #ffffff; --band: #f5f7f9; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.65 system-ui, -apple-system, "Segoe UI",
  Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
:lang(zh-CN) { line-height: 1.8; }
main { max-width: 48rem; margin: 0 auto; padding: 3rem 1rem 4rem; }
header { border-top: 4px solid var(--accent); border-bottom: 1px solid var(--rule); padding: 1.5rem 0 1rem; }
h1 { margin: 0 0 1rem; font-size: 1.9rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
h2 { margin: 2.75rem 0 0.75rem; font-size: 1.25rem; line-height: 1.35; font-weight: 650; }
:lang(zh-CN) h1 { letter-spacing: 0; }
p { margin: 0 0 1rem; }
.note { color: var(--quiet); font-size: 0.875rem; border-left: 2px solid var(--rule); padding-left: 0.75rem; }
blockquote { margin: 0 0 0.75rem; padding: 0.6rem 1rem; background: var(--band); }
blockquote p { margin: 0; }
blockquote footer { color: var(--quiet); font-size: 0.875rem; }
blockquote footer::before { content: "— "; }
a { color: inherit; }
.figure { text-decoration: none; white-space: nowrap; }
.figure .value { text-decoration: underline; text-decoration-color: #9fb4c8; text-decoration-thickness: 1px;
  text-underline-offset: 0.2em; }
.figure .measure { white-space: normal; }
.figure:hover .value { text-decoration-color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.mark { margin-left: 0.15em; color: var(--accent); font-size: 0.6em; line-height: 1; vertical-align: 0.5em; }
.mark.generated { color: #a8500f; font-size: 0.7em; font-weight: 700; vertical-align: 0.35em; }
h1 .mark { font-size: 0.45em; vertical-align: 0.8em; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; padding: 0; list-style: none;
  color: var(--quiet); font-size: 0.875rem; }
.legend .mark { font-size: 0.75em; vertical-align: 0.05em; margin-right: 0.15em; }
.table { margin: 1.25rem 0 0.5rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; border-bottom: 1px solid var(--ink); font-size: 0.9375rem; line-height: 1.45; }
caption, figcaption { padding: 0 0 0.5rem; text-align: left; font-weight: 650; }
th, td { min-width: 5.5rem; padding: 0.45rem 0.75rem; text-align: left; vertical-align: baseline; border-top: 1px solid var(--rule);
  overflow-wrap: normal; }
th:first-child { min-width: 8rem; padding-left: 0; }
.number { text-align: right; }
td:last-child, th:last-child { padding-right: 0; }
thead th { border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); vertical-align: bottom; font-weight: 650; }
tbody tr:first-child > * { border-top: 0; }
tbody th { font-weight: 400; }
figure { margin: 1.5rem 0; }
.drawing svg { display: block; max-width: 100%; height: auto; }
.narrow { display: none; }
details { margin-top: 0.25rem; font-size: 0.9375rem; }
summary { color: var(--accent); cursor: pointer; }
#figures { margin-top: 3.5rem; border-top: 1px solid var(--rule); font-size: 0.875rem; }
.figures { margin: 0; padding: 0; list-style: none; }
.figures li { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: 0.6rem 0.5rem; border-top: 1px solid var(--rule); }
.figures li:target { background: #fff6dc; }
.figures p { margin: 0; }
.figures dl { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; color: var(--quiet); }
.figures dt { display: inline; }
.figures dt::after { content: ": "; }
:lang(zh-CN) .figures dt::after { content: "："; }
.figures dd { display: inline; margin: 0; }
@media (max-width: 40rem) {
  main { padding: 1rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  .wide { display: none; }
  .narrow { display: block; }
  .figures li { grid-template-columns: 1fr; }
}
@media print {
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .table { overflow: visible; }
  .wide { display: block; }
  .narrow, details { display: none; }
  .figure .value { text-decoration: none; }
  tr, blockquote, figure, .figures li { break-inside: avoid; }
  thead { display: table-header-group; }
  h2, caption, figcaption { break-after: avoid; }
}
`;
