/** Charts. */
export const charts = `
.chart { display: block; width: 100%; height: auto; overflow: visible; }
.chart text { font: 11px var(--sans); fill: var(--faint); }
.chart .strong { fill: var(--ink); font-weight: 600; }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .bar { fill: var(--data); }
.chart .bar.weak { fill: var(--data-soft); }
.chart .bar.bad { fill: var(--red-fill); }
.chart .line { fill: none; stroke: var(--data); stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round; }
.chart .line.bad { stroke: var(--red-fill); }
.chart .area { fill: var(--data-soft); opacity: .45; }
.spark { width: 5rem; height: 1.5rem; display: block; }
.spark.wide { width: 100%; }
.meter { display: block; width: 100%; height: .4rem; border-radius: var(--r-full); background: var(--sunk); box-shadow: inset 0 0 0 1px var(--line); overflow: hidden; }
.meter rect { fill: var(--data); }
.meter .good { fill: var(--good); } .meter .warn { fill: var(--warn); } .meter .bad { fill: var(--red-fill); }
/* A token's life: too early, could be refreshed, safe, late. */
.chart .life { fill: var(--sunk); stroke: var(--line); }
.chart .life.early { fill: var(--red-line); stroke: none; } .chart .life.gone { fill: var(--data-soft); stroke: none; }
.chart .life.safe { fill: var(--good-line); stroke: none; } .chart .life.late { fill: var(--warn-line); stroke: none; }
.chart .now { stroke: var(--red-fill); stroke-width: 2; fill: var(--red-fill); }
`
