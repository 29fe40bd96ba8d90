/** Windows, and documents. */
export const peoplePages = `
.stage { flex: 1; display: grid; place-items: start center; padding: var(--s-5) var(--s-4) var(--s-7); }
.window { width: 100%; max-width: 27rem; background: var(--lifted); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow-3); overflow: hidden; font-size: var(--t-16); }
.window > .in { padding: var(--s-5); }
.window h1 { font-size: var(--t-22); }
.window .line { display: flex; align-items: center; gap: var(--s-3); }
.asks > li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem var(--s-4); padding: .8rem 0; border-bottom: 1px solid var(--line); align-items: center; }
.asks > li:last-child { border-bottom: 0; }
.asks small { display: block; color: var(--soft); font-size: var(--t-13); }
.asks code { font-size: var(--t-12); color: var(--faint); }
.document { font-size: var(--t-16); line-height: var(--lh-read); }
.document h1 { font-size: var(--t-28); letter-spacing: -.02em; }
.document h2 { font-size: var(--t-18); margin: var(--s-6) 0 var(--s-2); }
.document .lead { font-size: var(--t-18); line-height: 1.55; color: var(--soft); max-width: var(--measure); }
.document p, .document li { max-width: var(--measure); }
.toc a { display: block; padding: .2rem 0 .2rem .8rem; border-left: 2px solid var(--line); font-size: var(--t-13); color: var(--soft); text-decoration: none; }
.toc a:hover { color: var(--ink); }
.toc a[aria-current] { border-color: var(--red-fill); color: var(--ink); }
`
