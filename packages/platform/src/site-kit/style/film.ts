/** The film strip; at most one to a page. */
export const film = `
.film { background: var(--film); color: var(--film-ink); border-radius: var(--r-3); overflow: hidden; border: 1px solid var(--film-line); --focus: var(--film-red); --focus-gap: var(--film); }
.sprockets { height: 1.15rem; background: linear-gradient(90deg, transparent 7px, var(--film-hole) 7px 17px, transparent 17px) center / 24px .5rem round no-repeat; }
.print { font: var(--t-12)/1 var(--mono); letter-spacing: var(--track-wide); color: var(--film-print); text-transform: uppercase; white-space: nowrap; }
.film .button { background: var(--film-2); border-color: var(--film-edge); color: var(--film-ink); box-shadow: none; }
.film .button:hover { background: var(--film-line); }
.film .button .icon { color: var(--film-soft); }
.film .button.primary { background: var(--film-red); border-color: var(--film-red); color: #220603; }
.film .button.primary .icon { color: inherit; }
.film .input { background: var(--film-2); border-color: var(--film-edge); color: var(--film-ink); }
.film .input::placeholder { color: var(--film-soft); }
.film .soft { color: var(--film-soft); }
.strip { display: block; width: 100%; height: auto; }
.strip text { font: 12px var(--sans); fill: var(--film-soft); }
.strip .what { fill: var(--film-ink); font-size: 14px; }
.strip .day { font: 12px var(--mono); fill: var(--film-print); letter-spacing: .04em; }
.strip .base { stroke: var(--film-edge); stroke-width: 1.5; }
.strip .ahead { stroke-dasharray: 2 5; }
.strip .stem { stroke: var(--film-line); }
.strip .ev { fill: var(--film); stroke: var(--film-soft); stroke-width: 1.75; }
.strip .ev.past { fill: var(--film-soft); }
.strip .tick { stroke: var(--film-edge); }
.strip .what.bad, .strip .day.bad { fill: var(--film-red); }
.strip .ev.bad { fill: var(--film-red); stroke: var(--film-red); }
.strip .now { stroke: var(--film-red); stroke-width: 2; fill: var(--film-red); }
.start-here { position: absolute; top: 0; width: 1px; height: 1px; scroll-snap-align: center; scroll-initial-target: nearest; }
`
