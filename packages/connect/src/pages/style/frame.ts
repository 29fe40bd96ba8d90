/** Header, navigation at the side, footer. */
export const frame = `
.top { position: sticky; top: 0; z-index: 5; background: var(--film); color: var(--film-ink); border-bottom: 1px solid var(--film-line); }
.top > div { display: flex; align-items: center; gap: var(--s-3); min-height: var(--bar); padding: 0 var(--s-4); }
.mark { display: inline-flex; align-items: center; gap: .55rem; font-weight: var(--w-bold); font-size: var(--t-16); letter-spacing: -.01em; text-decoration: none; color: inherit; }
.mark svg { width: 1.5rem; height: 1.5rem; flex: none; }
.mark small { font-size: inherit; font-weight: var(--w-text); color: var(--film-soft); }
.local { font: var(--w-mid) .6875rem/1 var(--mono); letter-spacing: var(--track-wide); text-transform: uppercase; color: var(--film-print); border: 1px solid var(--film-line); border-radius: var(--r-1); padding: .3rem .45rem; white-space: nowrap; }
.frame { flex: 1; width: 100%; max-width: 96rem; display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; }
.page { min-width: 0; padding: var(--s-5) var(--s-4) var(--s-7); }
.page > * + * { margin-top: var(--s-5); }
.foot { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); justify-content: space-between; padding: var(--s-4); border-top: 1px solid var(--line); color: var(--faint); font-size: var(--t-12); }
.menu { border-bottom: 1px solid var(--line); background: var(--sheet); }
.menu > summary { display: flex; align-items: center; gap: var(--s-2); padding: .7rem var(--s-4); font-weight: var(--w-mid); }
.menu > summary::before { display: none; }
.side { padding: 0 var(--s-2) var(--s-3); }
.side h2 { font: var(--w-mid) var(--t-12)/1.2 var(--sans); color: var(--faint); letter-spacing: 0; padding: var(--s-4) .6rem .35rem; }
.side a { display: flex; align-items: center; gap: .6rem; padding: .38rem .6rem; border-radius: var(--r-2); color: var(--soft); font-weight: var(--w-mid); text-decoration: none; }
.side a:hover { background: var(--hover); color: var(--ink); }
.side a[aria-current] { background: var(--red-tint); color: var(--ink); }
.side .count { margin-left: auto; font: var(--t-12)/1.4 var(--mono); color: var(--faint); }
.side .count.now { color: var(--red); font-weight: var(--w-bold); }
.side .of { display: flex; gap: .6rem; align-items: center; padding: .7rem .6rem .3rem; }
@media (min-width: 60rem) {
  .top > div { padding: 0 var(--s-5); }
  .frame { grid-template-columns: var(--side) minmax(0, 1fr); }
  .frame { grid-template-rows: minmax(0, 1fr); }
  .page { padding: var(--s-5) var(--s-6) var(--s-8); }
  .menu { border: 0; border-right: 1px solid var(--line); background: none; }
  .side { position: sticky; top: var(--bar); padding: var(--s-3) var(--s-3) var(--s-5); max-height: calc(100vh - var(--bar)); overflow-y: auto; }
  .foot { padding: var(--s-4) var(--s-6); }
}
@supports selector(::details-content) {
  @media (min-width: 60rem) {
    .menu > summary { display: none; }
    .menu::details-content { content-visibility: visible; block-size: auto; }
  }
}

@media (max-width: 59.99rem) {
  .mark > span { display: grid; line-height: 1.15; }
  .mark small { font-size: var(--t-12); white-space: nowrap; }
  .top > div { gap: var(--s-2); }
}
.frame.bare { grid-template-columns: minmax(0, 1fr); max-width: 44rem; margin: 0 auto; }
.push { margin-left: auto; }
.menu > summary::after { content: ""; width: .45rem; height: .45rem; margin: 0 .2rem .2rem auto; border: solid var(--faint); border-width: 0 1.5px 1.5px 0; rotate: 45deg; }
.menu[open] > summary::after { rotate: 225deg; margin-bottom: -.2rem; }
`
