"""The look of every HTML page: light and dark, a phone and an A4 sheet, no script, nothing fetched."""

STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2330; --soft: #5b6472; --line: #dfe3e8; --tint: #f5f7f9;
  --shown: #1a7f4b; --named: #9a6700; --transferable: #0b6bb8; --missing: #b42318; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181f; --ink: #e8ebef; --soft: #a0a9b5; --line: #2d3540;
  --tint: #1c222b; --shown: #4cc38a; --named: #e0b341; --transferable: #6cb6ff; --missing: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .3rem; }
p { margin: .3rem 0; }
.soft, small { color: var(--soft); }
.head { display: flex; gap: 1.5rem; align-items: center; border-bottom: 1px solid var(--line); padding-bottom: 1.2rem; }
.score { font-size: 3.2rem; font-weight: 700; line-height: 1; white-space: nowrap; }
.score small { font-size: 1rem; font-weight: 400; }
.counts { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; margin-top: .5rem; }
.counts b { font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; margin-top: .5rem; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: .85rem; }
td, th { padding: .45rem .6rem .45rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.what { width: 32%; overflow-wrap: anywhere; }
.bar { height: .7rem; min-width: 8rem; background: var(--tint); border: 1px solid var(--line); border-radius: .35rem;
  overflow: hidden; margin-top: .4rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bar i { display: block; height: 100%; background: var(--shown); }
.shown { color: var(--shown); } .named { color: var(--named); }
.transferable { color: var(--transferable); } .missing { color: var(--missing); }
q { quotes: "\\201C" "\\201D"; overflow-wrap: anywhere; }
.grade { font-size: 1.25rem; font-weight: 600; margin: .8rem 0; }
td.w { overflow-wrap: break-word; } table.wide { font-size: .92em; }
.tag { font-size: .78rem; color: var(--soft); border: 1px solid var(--line); border-radius: .6rem; padding: 0 .45rem;
  white-space: nowrap; }
ol { padding-left: 1.4rem; } li { margin: .55rem 0; } ol li::marker { color: var(--soft); }
.note { background: var(--tint); border-left: 3px solid var(--named); padding: .5rem .8rem; margin: .5rem 0; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .8rem; font-size: .85rem; }
@media (max-width: 40rem) { .head { flex-direction: column; align-items: flex-start; gap: .6rem; }
  td.what { width: auto; } td, th { padding-right: .4rem; } }
@page { size: A4; margin: 16mm 15mm; }
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #ccc; --tint: #f3f3f3; --shown: #1a7f4b;
  --named: #7a5200; --transferable: #0b5a9c; --missing: #a31d14; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } tr, li, .note { break-inside: avoid; }
  h2 { break-after: avoid; } }
"""
