/** Ids, secrets and URLs: one click selects all of it, since pages have no scripts to copy it. */
export const copyable = `
.copyable { user-select: all; }
`
