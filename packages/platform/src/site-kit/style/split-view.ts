/** A list beside what is chosen in it. */
export const splitView = `
.split { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-4); align-items: start; }
.split > .list { min-width: 0; }
@media (min-width: 72rem) {
  .split { grid-template-columns: minmax(0, 27rem) minmax(0, 1fr); gap: 0; align-items: stretch; background: var(--sheet); border: 1px solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow-1); }
  .split > .list.panel { border: 0; border-right: 1px solid var(--line); border-radius: 0; box-shadow: none; background: none; }
  .split > .detail.panel { align-self: start; border: 0; box-shadow: none; background: none; position: sticky; top: calc(var(--bar) + var(--s-2)); }
}
.calls li { border-bottom: 1px solid var(--line); }
.calls li:last-child { border-bottom: 0; }
.calls a { display: grid; grid-template-columns: 2.3rem minmax(0, 1fr) auto; gap: .05rem .55rem; padding: .42rem .8rem; font-size: var(--t-13); text-decoration: none; align-items: baseline; }
.calls a:hover { background: var(--hover); }
.calls a[aria-current] { background: var(--red-tint); box-shadow: inset 2px 0 0 var(--red-fill); }
.calls .path { font: var(--t-12)/1.6 var(--mono); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.calls .path .verb { margin-right: .4rem; }
.calls time, .calls .ms { font: var(--t-12)/1.6 var(--mono); color: var(--faint); }
.calls .person .path { font: var(--t-13)/1.5 var(--sans); }
.calls .say { grid-column: 2 / -1; color: var(--faint); font-size: var(--t-12); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.story { border-bottom: 1px solid var(--line); }
.story > summary { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 .6rem; align-items: center; padding: .65rem .8rem; }
.story > summary:hover { background: var(--hover); }
.story > summary b { font-weight: var(--w-bold); }
.story > summary small { grid-column: 2 / -1; color: var(--faint); font-size: var(--t-12); }
.story > summary::before { content: ""; width: .4rem; height: .4rem; border: solid var(--faint); border-width: 0 1.5px 1.5px 0; rotate: -45deg; margin: 0 .1rem; }
.story[open] > summary::before { rotate: 45deg; }
.story .calls { position: relative; padding-bottom: .4rem; }
.story .calls li { border: 0; }
.story .calls a { padding-left: 2.1rem; position: relative; }
.story .calls a::before { content: ""; position: absolute; left: 1.05rem; top: 0; bottom: 0; width: 1px; background: var(--line); }
.story .calls li:first-child a::before { top: .9rem; }
.story .calls li:last-child a::before { bottom: calc(100% - .9rem); }
.story .calls a::after { content: ""; position: absolute; left: calc(1.05rem - 3px); top: .82rem; width: 7px; height: 7px; border-radius: 50%; background: var(--good); box-shadow: 0 0 0 2px var(--sheet); }
.story .calls a.bad::after { background: var(--red-fill); border-radius: 1px; rotate: 45deg; }
.story .calls a.person::after { background: var(--sheet); border: 1.5px solid var(--faint); }
`
