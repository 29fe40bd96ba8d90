/** Buttons, fields, filters, folds. */
export const controls = `
.button { display: inline-flex; align-items: center; justify-content: center; gap: .45rem; min-height: 2.125rem; padding: .35rem .85rem; font: var(--w-mid) var(--t-14)/1.2 var(--sans); color: var(--ink); background: var(--sheet); border: 1px solid var(--line); border-bottom-color: color-mix(in oklab, var(--line), var(--edge) 35%); border-radius: var(--r-2); box-shadow: var(--shadow-1); cursor: pointer; text-decoration: none; white-space: nowrap; transition: background var(--quick), border-color var(--quick); }
.button:hover { background: var(--hover); border-color: var(--edge); }
.button:active { translate: 0 1px; box-shadow: none; }
.button.primary { background: var(--red-fill); border-color: var(--red-fill); color: var(--on-red); font-weight: var(--w-bold); }
.button.primary:hover { background: var(--red-press); border-color: var(--red-press); }
.button.danger { color: var(--red); }
.button.danger:hover { background: var(--red-tint); border-color: var(--red); }
.button.tiny { min-height: 1.625rem; padding: .15rem .55rem; font-size: var(--t-13); border-radius: 6px; }
.button[disabled] { color: var(--faint); background: var(--sunk); box-shadow: none; cursor: not-allowed; }
@media (pointer: coarse) { .button.tiny { min-height: 2.25rem; } }

.field + .field { margin-top: var(--s-4); }
.field > label:not(.check), .field > .label, legend { display: block; padding: 0; font-weight: var(--w-mid); margin-bottom: .3rem; }
.input, .select { width: 100%; min-height: 2.125rem; padding: .35rem .65rem; font: var(--t-14)/1.3 var(--sans); color: var(--ink); background: var(--sheet); border: 1px solid var(--edge); border-radius: var(--r-2); }
.input.mono { font-family: var(--mono); font-size: var(--t-13); }
.input::placeholder { color: var(--faint); opacity: 1; }
.select { appearance: none; padding-right: 1.9rem; background-image: linear-gradient(45deg, transparent 50%, var(--soft) 50%), linear-gradient(-45deg, transparent 50%, var(--soft) 50%); background-size: 5px 5px; background-position: right 14px top 50%, right 9px top 50%; background-repeat: no-repeat; cursor: pointer; }
.hint { margin-top: .3rem; font-size: var(--t-13); color: var(--soft); }
.problem { display: flex; gap: .4rem; margin-top: .35rem; font-size: var(--t-13); font-weight: var(--w-mid); color: var(--red); }
[aria-invalid="true"] { border-color: var(--red); box-shadow: 0 0 0 1px var(--red); }
.errors { border: 1px solid var(--red-line); border-left: 3px solid var(--red-fill); background: var(--red-tint); border-radius: var(--r-2); padding: var(--s-3) var(--s-4); }
.errors h2 { font-size: var(--t-14); letter-spacing: 0; }
.errors ul { list-style: disc; padding-left: 1.1rem; margin-top: .3rem; }
.check { display: flex; gap: .6rem; align-items: flex-start; }
.check input { width: 1rem; height: 1rem; margin: .17rem 0 0; accent-color: var(--red-fill); flex: none; }
.check small { display: block; color: var(--soft); font-size: var(--t-13); }
.filters { display: flex; flex-wrap: wrap; gap: var(--s-2); align-items: center; }
.filters .search { position: relative; flex: 1 1 14rem; }
.filters .select { width: auto; flex: 0 1 auto; }
.filters > label { display: grid; gap: .25rem; font-size: var(--t-13); color: var(--soft); }
.filters:has(> label:not(.unseen)) { align-items: end; }
.field + p:has(> .button), .check + .button { margin-top: var(--s-4); }
.chips { display: flex; flex-wrap: wrap; gap: .3rem; }
.chip { display: inline-flex; gap: .4rem; align-items: center; min-height: 1.75rem; padding: .1rem .65rem; border: 1px solid var(--line); border-radius: var(--r-full); background: var(--sheet); font-size: var(--t-13); color: var(--soft); text-decoration: none; white-space: nowrap; }
.chip:hover { border-color: var(--edge); color: var(--ink); }
.chip[aria-current], .chip:has(:checked) { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.chip b { font-weight: var(--w-text); opacity: .88; font-family: var(--mono); font-size: .92em; }


summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
`
