/** Tables, badges, states, lists of facts, tiles, empty places. */
export const tables = `
.scroll { overflow-x: auto; scrollbar-width: thin; }
.table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: var(--t-13); }
.table caption { text-align: left; padding: 0 0 var(--s-2); color: var(--soft); }
.table th { text-align: left; font-weight: var(--w-mid); color: var(--faint); font-size: var(--t-12); white-space: nowrap; padding: .5rem .75rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
.table.stick thead th { position: sticky; top: var(--bar); z-index: 1; background: color-mix(in oklab, var(--sheet) 94%, var(--ink)); }
.table td, .table tbody th { padding: .55rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
.table tbody th { color: var(--ink); font-size: var(--t-13); white-space: normal; background: none; }
.table tbody tr:last-child > * { border-bottom: 0; }
.table tbody tr:hover > * { background: var(--hover); }
.table.top-lined td { vertical-align: top; }
.panel .table tr > :first-child { padding-left: var(--s-4); }
.panel .table tr > :last-child { padding-right: var(--s-4); }
.table .num { text-align: right; white-space: nowrap; }
.table td.num { font-family: var(--mono); font-size: var(--t-12); }
.table .tight { width: 1%; white-space: nowrap; }
.panel > .table:first-child thead th:first-child, .panel > .scroll:first-child thead th:first-child { border-top-left-radius: var(--r-3); }
.panel > .table:first-child thead th:last-child { border-top-right-radius: var(--r-3); }
.panel > .table tbody tr:last-child > :first-child { border-bottom-left-radius: var(--r-3); }
.panel > .table tbody tr:last-child > :last-child { border-bottom-right-radius: var(--r-3); }
.who { display: flex; align-items: center; gap: .6rem; min-width: 0; }
.who > span, .who > div { min-width: 0; }
.who small { display: block; font-size: var(--t-12); color: var(--faint); line-height: 1.35; }
.who a, .who b { font-weight: var(--w-mid); }
/* On a phone a table becomes a list: the first cell is the headline, the others carry their column's name. */
@media (max-width: 47.99rem) {
  .table.lists, .table.lists tbody, .table.lists tr, .table.lists td, .table.lists th { display: block; border: 0; }
  .table.lists thead { position: absolute; clip-path: inset(50%); }
  .table.lists tr { padding: var(--s-3) var(--s-4); border-bottom: 1px solid var(--line); }
  .table.lists tr:last-child { border-bottom: 0; }
  .table.lists td, .table.lists tbody th { padding: .12rem 0; text-align: left; width: auto; white-space: normal; }
  .table.lists tr { display: flex; flex-direction: column; }
  .table.lists tr > *, .panel .table.lists tr > :first-child, .panel .table.lists tr > :last-child { padding: .12rem 0; }
  .table.lists td[data-of] { position: relative; padding-left: 7rem !important; min-height: 1.6rem; }
  .table.lists td[data-of]::before { content: attr(data-of); position: absolute; left: 0; top: .2rem; color: var(--faint); font: var(--t-12)/1.5 var(--sans); }
  .table.lists td.lead { order: -1; padding-right: 7.5rem !important; }
  .table.lists tr:hover > * { background: none; }
  .table.lists .hide-narrow { display: none; }
  .table.lists td:empty { display: none; }
  .table.lists tr { position: relative; }
  .panel .table.lists td.tight:last-child:has(.button) { position: absolute; right: var(--s-4); top: var(--s-3); padding: 0; }
}
.badge { display: inline-flex; align-items: center; gap: .35rem; padding: .05rem .5rem; border: 1px solid var(--line); border-radius: var(--r-full); background: var(--sheet); font-size: var(--t-12); font-weight: var(--w-mid); line-height: 1.5; color: var(--soft); white-space: nowrap; }
.badge.good { color: var(--good); background: var(--good-tint); border-color: var(--good-line); }
.badge.warn { color: var(--warn); background: var(--warn-tint); border-color: var(--warn-line); }
.badge.bad { color: var(--red); background: var(--red-tint); border-color: var(--red-line); }
.state { display: inline-flex; align-items: center; gap: .5rem; white-space: nowrap; }
/* Dots differ in shape: full, ring, half, bar. */
.dot { width: .56rem; height: .56rem; border-radius: 50%; background: var(--good); flex: none; }
.dot.warn { background: linear-gradient(90deg, var(--warn) 50%, transparent 50%); border: 1.5px solid var(--warn); }
.dot.bad { background: var(--red-fill); border-radius: 1px; rotate: 45deg; width: .5rem; height: .5rem; margin: 0 .03rem; }
.dot.off { background: none; border: 1.5px solid var(--faint); }
.dot.wait { background: none; border: 1.5px dashed var(--faint); }
.kv { display: grid; grid-template-columns: minmax(6.5rem, max-content) minmax(0, 1fr); gap: .45rem var(--s-4); font-size: var(--t-13); }
.kv dt { color: var(--faint); }
.kv dd { overflow-wrap: anywhere; }
.kv.wide { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
.kv.wide dd + dt { margin-top: .6rem; }
.facts { display: flex; flex-wrap: wrap; gap: var(--s-3) var(--s-6); align-items: baseline; }
.facts > div { min-width: 7rem; }
.facts .first { font-size: var(--t-22); letter-spacing: -.02em; line-height: 1.3; }
.facts dt { font-size: var(--t-12); color: var(--faint); }
.facts dd { margin-top: .1rem; font-weight: var(--w-mid); }
.tiles { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); background: var(--sheet); border: 1px solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow-1); overflow: hidden; }
.tile { padding: var(--s-3) var(--s-4); display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: end; gap: 0 var(--s-2); text-decoration: none; box-shadow: 1px 1px 0 var(--line); }
.tile:hover { background: var(--hover); }
.tile > span { grid-column: 1 / -1; font-size: var(--t-13); color: var(--soft); }
.tile > b { font-size: var(--t-28); font-weight: var(--w-bold); letter-spacing: -.025em; line-height: 1.25; white-space: nowrap; }
.tile > small { grid-column: 1 / -1; color: var(--faint); font-size: var(--t-12); }
@media (min-width: 60rem) { .tiles { grid-template-columns: repeat(4, minmax(0, 1fr)); } }
.lines > li { display: flex; gap: var(--s-3); padding: .6rem var(--s-4); border-bottom: 1px solid var(--line); font-size: var(--t-13); align-items: flex-start; }
.lines > li:last-child { border-bottom: 0; }
.empty { padding: var(--s-7) var(--s-4); text-align: center; color: var(--soft); }
.empty h2 { color: var(--ink); margin: var(--s-3) 0 .3rem; }
.empty p { max-width: 26rem; margin: 0 auto var(--s-4); }
.pager { display: flex; justify-content: space-between; align-items: center; padding: .6rem var(--s-4); font-size: var(--t-13); color: var(--soft); border-top: 1px solid var(--line); }
.table code:not(.parts) { overflow-wrap: anywhere; }
.table p:has(> code) { margin-top: .15rem; }
@media (min-width: 72rem) { .id { white-space: nowrap; } }
.pairs { font-size: var(--t-12); }
.pairs > div { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
.pairs dt { color: var(--faint); }
.pairs dd { overflow-wrap: anywhere; min-width: 0; }
.dot { display: inline-block; }
`
