/** Paper has one scheme of colours; the names are those of the window's design. */
export const REPORT_STYLE = `
@page { size: A4; margin: 16mm 16mm 18mm; }
* { box-sizing: border-box; }
:root { --ink: #1c2220; --muted: #535b56; --hair: #daddd4; --tarum: #17596b; --daun: #245f3e; --kunyit: #754f00; --ribbon: #b27400; }
body { margin: 0; color: var(--ink); font: 400 10pt/1.45 'Plus Jakarta Sans', sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
h1, h2 { font-family: 'Source Serif 4', serif; font-weight: 600; margin: 0; text-wrap: balance; }
h1 { font-size: 26pt; line-height: 1.15; }
h2 { font-size: 17pt; line-height: 1.2; margin: 9mm 0 3mm; }
h3 { font-size: 10.5pt; margin: 0 0 1mm; }
h2, h3, thead { break-after: avoid; }
p { margin: 0; }
.lead { margin-bottom: 3mm; break-after: avoid; }
.kind { color: var(--tarum); font-weight: 700; letter-spacing: 0.02em; }
header { border-bottom: 1.2mm solid var(--tarum); padding-bottom: 5mm; }
.quiet, .days { color: var(--muted); font-size: 8.5pt; }
.facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3mm 6mm; margin: 5mm 0 0; }
dt { color: var(--muted); font-size: 8.5pt; } dd { margin: 0; font-weight: 600; }
.notes { margin-top: 4mm; white-space: pre-line; }
.goals { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm; }
.goal { border: 0.3mm solid var(--hair); border-radius: 3mm; padding: 4mm; break-inside: avoid; }
.reached b { font-size: 17pt; }
.track { height: 2mm; border-radius: 1mm; background: #e3e6df; margin: 1mm 0 2mm; overflow: hidden; }
.track span { display: block; height: 100%; background: var(--tarum); }
.verdict { font-weight: 600; color: var(--muted); }
[data-state='reached'] .track span { background: #2b6e48; }
[data-state='reached'] .verdict, [data-state='ahead'] .verdict { color: var(--daun); }
[data-state='behind'] .verdict, [data-state='missed'] .verdict { color: var(--kunyit); }
svg { display: block; width: 100%; margin-top: 2mm; }
.base { stroke: var(--hair); } .plan { stroke: #7c837a; stroke-width: 1.25; stroke-dasharray: 7 6; }
.line { fill: none; stroke: var(--tarum); stroke-width: 2.5; } circle { fill: var(--tarum); }
.event { stroke: var(--ribbon); stroke-width: 1.25; } .change { stroke: var(--ink); stroke-dasharray: 2 3; }
.days { display: flex; justify-content: space-between; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 1.6mm 3mm 1.6mm 0; border-bottom: 0.25mm solid var(--hair); text-align: left; vertical-align: top; }
thead th { color: var(--muted); font-size: 8.5pt; font-weight: 600; }
tr { break-inside: avoid; }
.numbers td:nth-last-child(-n + 4), .numbers thead th:nth-last-child(-n + 4) { text-align: right; padding-right: 0; }
ul { margin: 0; padding-left: 5mm; } li { margin-bottom: 1mm; }
.big { display: flex; gap: 12mm; } .big b { display: block; font-size: 17pt; line-height: 1.2; }
.part + .part { break-before: page; }
footer { margin-top: 9mm; padding-top: 3mm; border-top: 0.25mm solid var(--hair); break-inside: avoid; }
`
