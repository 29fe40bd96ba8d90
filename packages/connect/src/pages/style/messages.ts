/** Notices, code, and what happened when. */
export const messages = `
.notice { display: flex; flex-wrap: wrap; gap: .4rem var(--s-3); align-items: flex-start; padding: .7rem var(--s-4); border: 1px solid var(--line); border-radius: var(--r-2); background: var(--sheet); }
.notice > div { flex: 1 1 16rem; }
.notice.bad { background: var(--red-tint); border-color: var(--red-line); }
.notice.warn { background: var(--warn-tint); border-color: var(--warn-line); }
.notice.good { background: var(--good-tint); border-color: var(--good-line); }

.code { text-align: left; background: var(--sunk); border: 1px solid var(--line); border-radius: var(--r-2); overflow: hidden; min-width: 0; }
.code > figcaption { display: flex; align-items: center; gap: var(--s-2); min-height: 2.1rem; padding: 0 .35rem 0 .75rem; border-bottom: 1px solid var(--line); font-size: var(--t-12); color: var(--soft); }
.code pre { margin: 0; padding: .7rem .75rem; overflow-x: auto; font-size: var(--t-13); line-height: 1.6; tab-size: 2; scrollbar-width: thin; }
.code.wraps pre { white-space: pre-wrap; overflow-wrap: anywhere; }

.timeline { position: relative; }
.timeline > li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem var(--s-3); padding: 0 0 var(--s-4) 1.6rem; font-size: var(--t-13); }
.timeline > li::before { content: ""; position: absolute; left: .34rem; top: 1.1rem; bottom: -.3rem; width: 1.5px; background: var(--line); }
.timeline > li:last-child { padding-bottom: 0; }
.timeline > li:last-child::before { display: none; }
.timeline time { font: var(--t-12)/1.6 var(--mono); color: var(--faint); white-space: nowrap; }
.timeline p { grid-column: 1 / -1; color: var(--soft); max-width: var(--measure); }
.timeline + p { margin-top: var(--s-4); }
.timeline .ahead { color: var(--soft); }
.timeline > li.now > b { color: var(--red); }


.chart { display: block; width: 100%; height: auto; overflow: visible; }
.chart text { font: 11px var(--sans); fill: var(--faint); }
.chart .strong { fill: var(--ink); font-weight: 600; }
.chart .life { fill: var(--sunk); stroke: var(--line); }
.chart .life.early { fill: var(--red-line); stroke: none; } .chart .life.gone { fill: var(--data-soft); stroke: none; }
.chart .life.safe { fill: var(--good-line); stroke: none; } .chart .life.late { fill: var(--warn-line); stroke: none; }
.chart .now { stroke: var(--red-fill); stroke-width: 2; fill: var(--red-fill); }
.timeline > li > .dot { position: absolute; left: .1rem; top: .32rem; }
.scroll > .chart { min-width: 40rem; }
`
