/** The clock, jumps and steps. */
export const time = `
.timeline { position: relative; }
.timeline > li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem var(--s-3); padding: 0 0 var(--s-4) 1.6rem; font-size: var(--t-13); }
.timeline > li::before { content: ""; position: absolute; left: .34rem; top: 1.1rem; bottom: -.3rem; width: 1.5px; background: var(--line); }
.timeline > li:last-child { padding-bottom: 0; }
.timeline > li:last-child::before { display: none; }
.timeline > li > .dot, .timeline > li > .lamp { position: absolute; left: .1rem; top: .32rem; }
.timeline > li > .lamp { background: var(--red-fill); left: .14rem; }
.timeline time { font: var(--t-12)/1.6 var(--mono); color: var(--faint); white-space: nowrap; }
.timeline p { grid-column: 1 / -1; color: var(--soft); max-width: var(--measure); }
.timeline .ahead { color: var(--soft); }
.timeline > li.now > b { color: var(--red); }
.steps > li { position: relative; display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0 var(--s-3); padding: var(--s-4); }
.steps > li + li { border-top: 1px solid var(--line); }
.steps > li > .at { width: 1.5rem; height: 1.5rem; display: grid; place-items: center; border-radius: 50%; border: 1.5px solid var(--edge); font: var(--w-bold) var(--t-12)/1 var(--sans); color: var(--soft); }
.steps > li.done > .at { background: var(--good-tint); border-color: var(--good-line); color: var(--good); }
.steps > li.next > .at { background: var(--red-fill); border-color: var(--red-fill); color: var(--on-red); }
.steps > li.done h3 { color: var(--soft); font-weight: var(--w-text); }
.steps h3 { line-height: 1.5rem; }
.steps p { color: var(--soft); margin: .1rem 0 var(--s-3); }
.steps li.done p { margin: 0; }
`
