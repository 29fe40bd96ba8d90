/** Pages that are not built of the components yet. Weaker than every component, so that a class always wins. */
export const earlierPages = `
:where(main:has(.card) :is(p, ul, ol, dl, pre, table, fieldset, details, .field)) { margin: 0 0 .8rem; }
:where(main:has(.card) :is(h1, h2, h3, h4)) { margin: 0 0 .6rem; }
:where(main ul:not([class]), main ol:not([class])) { list-style: revert; padding-left: 1.4rem; }
:where(main nav ul:not([class])) { list-style: none; padding: 0; }
:where(.card) { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow-1); padding: var(--s-4); }
:where(.card + *, .grid + *) { margin-top: var(--s-4); }
:where(nav.card li) { padding-block: .2rem; }
:where(.card > :last-child) { margin-bottom: 0; }
:where(.columns:has(> nav.side)) { grid-template-columns: minmax(0, 1fr); }
@media (min-width: 48rem) { .columns:has(> nav.side) { grid-template-columns: 13rem minmax(0, 1fr); } }
:where(nav.side span) { display: block; padding: .6rem .6rem .1rem; color: var(--soft); font-size: var(--t-13); }
:where(button:not([class])), :where(.button, button.quiet) { display: inline-flex; align-items: center; justify-content: center; min-height: 2.125rem; padding: .35rem .85rem; font: var(--w-mid) var(--t-14)/1.2 var(--sans); border: 1px solid var(--line); border-radius: var(--r-2); cursor: pointer; text-decoration: none; }
:where(button:not([class])) { background: var(--red-fill); border-color: var(--red-fill); color: var(--on-red); }
:where(button.quiet) { background: var(--sheet); color: var(--ink); }
:where(label, .label) { display: block; font-weight: var(--w-mid); margin-bottom: .25rem; }
:where(.check) { display: flex; gap: .6rem; }
:where(.check.inset) { margin-left: 1.6rem; }
.choosing:has([value=all]:checked) .inset { display: none; }
:where(input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea) { width: 100%; min-height: 2.125rem; padding: .35rem .65rem; font: var(--t-14)/1.3 var(--sans); color: var(--ink); background: var(--sheet); border: 1px solid var(--edge); border-radius: var(--r-2); }
:where(.beside) { display: flex; gap: .6rem; align-items: flex-start; }
:where(.beside .field) { flex: 1; }
:where(.beside button) { margin-top: 1.6rem; }
:where(.stretch > *) { flex: 1; text-align: center; }
:where(table) { width: 100%; border-collapse: collapse; font-size: var(--t-13); }
:where(th, td) { text-align: left; padding: .5rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
:where(th) { color: var(--faint); font-weight: var(--w-mid); }
@media (max-width: 40rem) {
  :where(.stacked, .stacked tbody, .stacked tr, .stacked td) { display: block; }
  :where(.stacked thead) { position: absolute; clip-path: inset(50%); }
}
:where(dl) { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); gap: .35rem 1rem; }
:where(dt) { color: var(--faint); }
:where(dd) { overflow-wrap: anywhere; }
:where(pre) { background: var(--sunk); border: 1px solid var(--line); border-radius: var(--r-2); padding: .7rem .75rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
:where(.avatar) { border-radius: 50%; flex: none; }
:where(.grid) { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(30%, 8rem), 1fr)); gap: .5rem; }
:where(.grid svg) { width: 100%; height: auto; display: block; border-radius: var(--r-1); }
:where(summary) { font-weight: var(--w-mid); padding: .35rem 0; }
`
