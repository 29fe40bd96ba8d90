/** Tabs, segments and folds. */
export const tabs = `
.tabs { display: flex; gap: var(--s-4); border-bottom: 1px solid var(--line); overflow-x: auto; scrollbar-width: none; }
.tabs a { padding: .5rem 0; margin-bottom: -1px; border-bottom: 2px solid transparent; color: var(--soft); font-weight: var(--w-mid); text-decoration: none; white-space: nowrap; }
.tabs a:hover { color: var(--ink); border-color: var(--line); }
.tabs a[aria-current] { color: var(--ink); border-color: var(--red-fill); }
.tabs a:focus-visible { outline-offset: -2px; box-shadow: none; }
.segments { display: inline-flex; padding: 2px; background: var(--sunk); border: 1px solid var(--line); border-radius: var(--r-2); max-width: 100%; overflow-x: auto; scrollbar-width: none; }
.segments label { padding: .2rem .7rem; border-radius: 5px; font-size: var(--t-13); color: var(--soft); cursor: pointer; white-space: nowrap; margin: 0; font-weight: var(--w-mid); }
.segments input { position: absolute; opacity: 0; pointer-events: none; }
.segments label:has(:checked) { background: var(--lifted); color: var(--ink); box-shadow: var(--shadow-1); }
.segments label:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: -2px; }
.pick > [class^="p-"] { display: none; }
.pick:has(.s-1:checked) > .p-1, .pick:has(.s-2:checked) > .p-2, .pick:has(.s-3:checked) > .p-3, .pick:has(.s-4:checked) > .p-4 { display: block; }
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
.fold > summary, .menu > summary { position: relative; }
.fold > summary { display: flex; align-items: center; gap: .5rem; padding: .45rem 0; font-weight: var(--w-mid); }
.fold > summary::before { content: ""; width: .4rem; height: .4rem; border: solid var(--faint); border-width: 0 1.5px 1.5px 0; rotate: -45deg; transition: rotate var(--quick); margin: 0 .15rem; flex: none; }
.fold[open] > summary::before { rotate: 45deg; }
.fold > summary:hover { color: var(--red); }
.fold > summary .push { font-weight: var(--w-text); color: var(--faint); font-size: var(--t-13); }
.fold > div { padding: .2rem 0 var(--s-3) 1.2rem; }
.folds { border-top: 1px solid var(--line); }
.folds > .fold { border-bottom: 1px solid var(--line); }
`
