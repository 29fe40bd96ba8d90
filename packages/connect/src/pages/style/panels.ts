/** Head of a page, panels, columns. */
export const panels = `
.crumbs ol { display: flex; flex-wrap: wrap; gap: .15rem .45rem; font-size: var(--t-13); color: var(--faint); }
.crumbs li + li::before { content: "/"; margin-right: .45rem; color: var(--line); }
.crumbs a { text-decoration: none; }
.crumbs a:hover { color: var(--ink); text-decoration: underline; }
.head { display: flex; flex-wrap: wrap; align-items: flex-end; gap: var(--s-3) var(--s-5); }
.head > div:first-child { flex: 1 1 20rem; min-width: 0; }
.head h1 + p { text-wrap: pretty; margin-top: .3rem; color: var(--soft); max-width: var(--measure); }
.head .crumbs { margin-bottom: .4rem; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-2); }
.row.apart { justify-content: space-between; }
.gap > * + * { margin-top: var(--s-3); }
.panel { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow-1); min-width: 0; }
.panel > header, .part > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem var(--s-3); }
.panel > header { padding: .8rem var(--s-4); border-bottom: 1px solid var(--line); }
.panel > header h2, .part > header h2 { font-size: var(--t-14); letter-spacing: 0; }
.panel > header > a, .part > header > a { margin-left: auto; font-size: var(--t-13); color: var(--soft); }
.panel > .in { padding: var(--s-4); }
.panel > .in + .in { border-top: 1px solid var(--line); }
.part > header { margin-bottom: var(--s-2); }
.columns { display: grid; gap: var(--s-5); grid-template-columns: minmax(0, 1fr); align-items: start; }
.columns > * { min-width: 0; }
.columns > div > * + * { margin-top: var(--s-5); }
@media (min-width: 72rem) { .columns { grid-template-columns: minmax(0, 1fr) 21rem; } }
`
