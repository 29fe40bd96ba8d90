/** A profile, its posts and comments. */
export const contactSheet = `
.sheet { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 var(--s-2); padding: 0 var(--s-3); }
.sheet a { display: block; position: relative; text-decoration: none; color: var(--film-print); }
.sheet .pic svg, .print-big svg { display: block; width: 100%; height: auto; border-radius: 2px; }
.sheet .no { display: flex; justify-content: space-between; padding: .45rem .1rem .5rem; }
.sheet .no .print { font-size: .6875rem; }
.sheet a:hover .pic { outline: 2px solid var(--film-red); outline-offset: 2px; border-radius: 2px; }
.sheet .pencil { position: absolute; inset: 0 -4% 12%; width: 108%; height: 88%; fill: none; stroke: var(--film-red); stroke-width: 1.6; stroke-linecap: round; pointer-events: none; }
.who-head { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--s-4) var(--s-5); align-items: center; }
.who-head .avatar { width: 5.5rem; height: 5.5rem; }
.post { display: grid; gap: 0; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 56rem) { .post { grid-template-columns: minmax(0, 1.05fr) minmax(0, 1fr); } .who-head .avatar { width: 7rem; height: 7rem; } }
.talk > li { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); gap: 0 .7rem; padding: .65rem 0; font-size: var(--t-14); }
.talk .talk { grid-column: 2; border-left: 2px solid var(--line); padding-left: .8rem; margin-top: .3rem; }
.talk small { color: var(--faint); font-size: var(--t-12); }
`
