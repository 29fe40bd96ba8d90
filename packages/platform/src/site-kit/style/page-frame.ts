/** Header, side navigation and footer. */
export const pageFrame = `
.top { position: sticky; top: 0; z-index: 5; background: var(--film); color: var(--film-ink); border-bottom: 1px solid var(--film-line); }
.top > div { display: flex; align-items: center; gap: var(--s-3); min-height: var(--bar); padding: 0 var(--s-4); }
.mark { display: inline-flex; align-items: center; gap: .55rem; font-weight: var(--w-bold); font-size: var(--t-16); letter-spacing: -.01em; text-decoration: none; color: inherit; }
.mark svg { width: 1.5rem; height: 1.5rem; flex: none; }
.mark small { font-size: inherit; font-weight: var(--w-text); color: var(--film-soft); }
.local { font: var(--w-mid) .6875rem/1 var(--mono); letter-spacing: var(--track-wide); text-transform: uppercase; color: var(--film-print); border: 1px solid var(--film-line); border-radius: var(--r-1); padding: .3rem .45rem; white-space: nowrap; }
.find { position: relative; margin-left: auto; flex: 0 1 21rem; display: none; }
.find input { width: 100%; height: 2rem; padding: 0 2rem 0 2.1rem; font: inherit; font-size: var(--t-13); color: var(--film-ink); background: var(--film-2); border: 1px solid var(--film-edge); border-radius: var(--r-2); }
.find input::placeholder { color: var(--film-soft); opacity: 1; }
.find .icon { position: absolute; left: .65rem; top: .5rem; color: var(--film-soft); }
.find kbd { position: absolute; right: .4rem; top: .375rem; }
kbd { display: inline-block; min-width: 1.25rem; padding: 0 .3rem; text-align: center; font-size: .6875rem; line-height: 1.2rem; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: var(--r-1); background: var(--sheet); color: var(--soft); }
.top kbd { background: none; border: 1px solid var(--film-line); color: var(--film-soft); line-height: 1.15rem; }
.clock { display: inline-flex; align-items: center; gap: .5rem; height: 2rem; padding: 0 .7rem; font: var(--t-13)/1 var(--mono); color: var(--film-ink); text-decoration: none; white-space: nowrap; border: 1px solid var(--film-line); border-radius: var(--r-2); background: var(--film-2); }
.clock:hover { border-color: var(--film-edge); }
.clock em { font-style: normal; color: var(--film-soft); }
.lamp { width: .5rem; height: .5rem; border-radius: 50%; background: var(--film-red); box-shadow: 0 0 0 3px rgb(255 107 87 / .2), 0 0 10px rgb(255 107 87 / .7); flex: none; }
.lamp.off { background: none; border: 2px solid var(--film-soft); box-shadow: none; }
.top .key { display: none; width: 2rem; height: 2rem; border: 1px solid var(--film-line); border-radius: var(--r-2); color: var(--film-soft); text-decoration: none; align-items: center; justify-content: center; font: var(--t-13) var(--mono); }
.frame { flex: 1; width: 100%; max-width: 96rem; display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; }
.page { min-width: 0; padding: var(--s-5) var(--s-4) var(--s-7); }
.page > * + * { margin-top: var(--s-5); }
.foot { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); justify-content: space-between; padding: var(--s-4); border-top: 1px solid var(--line); color: var(--faint); font-size: var(--t-12); }
.menu { border-bottom: 1px solid var(--line); background: var(--sheet); }
.menu > summary { display: flex; align-items: center; gap: var(--s-2); padding: .7rem var(--s-4); font-weight: var(--w-mid); }
.menu > summary::before { display: none; }
.menu > summary .icon:last-child { margin-left: auto; color: var(--faint); transition: rotate var(--quick); }
.menu[open] > summary .icon:last-child { rotate: 180deg; }
.side { padding: 0 var(--s-2) var(--s-3); }
.side h2 { font: var(--w-mid) var(--t-12)/1.2 var(--sans); color: var(--faint); letter-spacing: 0; padding: var(--s-4) .6rem .35rem; }
.side a { display: flex; align-items: center; gap: .6rem; padding: .38rem .6rem; border-radius: var(--r-2); color: var(--soft); font-weight: var(--w-mid); text-decoration: none; }
.side a .icon { color: var(--faint); }
.side a:hover { background: var(--hover); color: var(--ink); }
.side a[aria-current] { background: var(--red-tint); color: var(--ink); }
.side a[aria-current] .icon { color: var(--red); }
.side .count { margin-left: auto; font: var(--t-12)/1.4 var(--mono); color: var(--faint); }
.side .count.now { color: var(--red); font-weight: var(--w-bold); }
.side .of { display: flex; gap: .6rem; align-items: center; padding: .7rem .6rem .3rem; }
.side .deep a { padding-left: 2.2rem; font-weight: var(--w-text); }
@media (min-width: 60rem) {
  .find { display: block; }
  .top .key { display: inline-flex; }
  .top > div { padding: 0 var(--s-5); }
  .frame { grid-template-columns: var(--side) minmax(0, 1fr); }
  .page { padding: var(--s-5) var(--s-6) var(--s-8); }
  .page.slim { max-width: 60rem; }
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
  .top > div > .clock { margin-left: auto; }
  .mark > span { display: grid; line-height: 1.15; }
  .mark small { font-size: var(--t-12); white-space: nowrap; }
  .top > div { gap: var(--s-2); }
  .part > header > .push, .film .push { margin-left: 0; }
}
@media (max-width: 47.99rem) {
  .filters .select { flex: 1 1 6rem; }
  .tile .spark { width: 3rem; }
  .diff { font-size: var(--t-12); }
}
`
