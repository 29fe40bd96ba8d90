/** A choice between all of a list and some of it: the list itself is only there for "some". Long answers stand below each other. */
export const choosing = `
.check.inset { margin-left: 1.6rem; }
.choosing:has([value=all]:checked) .inset { display: none; }
.answers.rows { grid-template-columns: minmax(0, 1fr); }
`
