/** A choice between all of a list and some of it: the list itself is only there for "some". */
export const choosing = `
.check.inset { margin-left: 1.6rem; }
.choosing:has([value=all]:checked) .inset { display: none; }
.answers .button { white-space: normal; }
`
