/** A choice between all of a list and some of it: the list itself is only there for "some". Long answers stand below each other. Boxes to tick stand in columns. */
export const choosing = `
.check.inset { margin-left: 1.6rem; }
.choosing:has([value=all]:checked) .inset { display: none; }
.picks { display: grid; gap: var(--s-2) var(--s-4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
.picks .check { font-weight: var(--w-text); min-width: 0; }
.picks .check > span { min-width: 0; overflow-wrap: anywhere; }
.picks > .field { margin-top: 0; }
.filters .grows { flex: 1 1 11rem; }
.answers.rows { grid-template-columns: minmax(0, 1fr); }
`
