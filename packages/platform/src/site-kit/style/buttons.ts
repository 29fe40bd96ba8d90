/** Buttons. */
export const buttons = `
.button { display: inline-flex; align-items: center; justify-content: center; gap: .45rem; min-height: 2.125rem; padding: .35rem .85rem; font: var(--w-mid) var(--t-14)/1.2 var(--sans); color: var(--ink); background: var(--sheet); border: 1px solid var(--line); border-bottom-color: color-mix(in oklab, var(--line), var(--edge) 35%); border-radius: var(--r-2); box-shadow: var(--shadow-1); cursor: pointer; text-decoration: none; white-space: nowrap; transition: background var(--quick), border-color var(--quick); }
.button:hover { background: var(--hover); border-color: var(--edge); }
.button:active { translate: 0 1px; box-shadow: none; }
.button .icon { color: var(--soft); margin-left: -.1rem; }
.button.primary { background: var(--red-fill); border-color: var(--red-fill); color: var(--on-red); font-weight: var(--w-bold); }
.button.primary:hover { background: var(--red-press); border-color: var(--red-press); }
.button.primary .icon { color: inherit; }
.button.danger { color: var(--red); }
.button.danger:hover { background: var(--red-tint); border-color: var(--red); }
.button.bare { background: none; border-color: transparent; box-shadow: none; color: var(--soft); }
.button.bare:hover { background: var(--hover); color: var(--ink); }
.button.tiny { min-height: 1.625rem; padding: .15rem .55rem; font-size: var(--t-13); border-radius: 6px; }
.button.large { min-height: 2.75rem; padding: .6rem 1.25rem; font-size: var(--t-16); }
.button[disabled] { color: var(--faint); background: var(--sunk); box-shadow: none; cursor: not-allowed; }
.joined { display: inline-flex; }
.joined > * { border-radius: 0; margin-left: -1px; position: relative; }
.joined > :hover, .joined > :focus-visible { z-index: 1; }
.joined > :first-child { border-radius: var(--r-2) 0 0 var(--r-2); margin-left: 0; }
.joined > :last-child { border-radius: 0 var(--r-2) var(--r-2) 0; }
@media (pointer: coarse) { .button.tiny { min-height: 2.25rem; } }
`
