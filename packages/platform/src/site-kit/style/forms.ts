/** Fields, switches, filters and chips. */
export const forms = `
.field + .field { margin-top: var(--s-4); }
:where(label) { display: block; font-weight: var(--w-mid); margin-bottom: .25rem; }
.field > label:not(.check), .field > .label, legend { display: block; padding: 0; font-weight: var(--w-mid); margin-bottom: .3rem; }
.input, .select { width: 100%; min-height: 2.125rem; padding: .35rem .65rem; font: var(--t-14)/1.3 var(--sans); color: var(--ink); background: var(--sheet); border: 1px solid var(--edge); border-radius: var(--r-2); }
.input.mono { font-family: var(--mono); font-size: var(--t-13); }
.input::placeholder { color: var(--faint); opacity: 1; }
textarea.input { min-height: 5rem; line-height: var(--lh); }
.select { appearance: none; padding-right: 1.9rem; background-image: linear-gradient(45deg, transparent 50%, var(--soft) 50%), linear-gradient(-45deg, transparent 50%, var(--soft) 50%); background-size: 5px 5px; background-position: right 14px top 50%, right 9px top 50%; background-repeat: no-repeat; cursor: pointer; }
.hint { margin-top: .3rem; font-size: var(--t-13); color: var(--soft); }
.problem { display: flex; gap: .4rem; margin-top: .35rem; font-size: var(--t-13); font-weight: var(--w-mid); color: var(--red); }
.problem .icon { margin-top: .15rem; }
[aria-invalid="true"] { border-color: var(--red); box-shadow: 0 0 0 1px var(--red); }
.errors { border: 1px solid var(--red-line); border-left: 3px solid var(--red-fill); background: var(--red-tint); border-radius: var(--r-2); padding: var(--s-3) var(--s-4); }
.errors h2 { font-size: var(--t-14); letter-spacing: 0; }
.errors ul { list-style: disc; padding-left: 1.1rem; margin-top: .3rem; }
legend.group { width: 100%; padding-top: var(--s-4); margin-bottom: var(--s-3); border-top: 1px solid var(--line); font-weight: var(--w-bold); }
.check { display: flex; gap: .6rem; align-items: flex-start; }
.check input { width: 1rem; height: 1rem; margin: .17rem 0 0; accent-color: var(--red-fill); flex: none; }
.check small { display: block; color: var(--soft); font-size: var(--t-13); }
.switch { appearance: none; position: relative; width: 2rem; height: 1.2rem; margin: 0; border: 1.5px solid var(--edge); border-radius: var(--r-full); background: var(--sunk); cursor: pointer; flex: none; vertical-align: middle; transition: background var(--quick); }
.switch::after { content: ""; position: absolute; inset: 2px auto 2px 2px; aspect-ratio: 1; border-radius: 50%; background: var(--edge); transition: translate var(--quick); }
.switch:disabled { opacity: .5; cursor: not-allowed; }
.switch:checked { background: var(--red-fill); border-color: var(--red-fill); }
.switch:checked::after { background: var(--on-red); translate: .8rem 0; }
.filters { display: flex; flex-wrap: wrap; gap: var(--s-2); align-items: center; }
.filters .search { position: relative; flex: 1 1 14rem; }
.filters .search .icon { position: absolute; left: .65rem; top: .56rem; color: var(--faint); }
.filters .search .input { padding-left: 2.05rem; padding-right: 2rem; }
.filters .search kbd { position: absolute; right: .45rem; top: .44rem; }
.filters .select { width: auto; max-width: 100%; flex: 0 1 auto; }
.filters.labelled { align-items: end; }
.filters.labelled > .grows { flex: 1 1 12rem; }
.filters.labelled .select { width: 100%; }
.chips { display: flex; flex-wrap: wrap; gap: .3rem; }
.chip { display: inline-flex; gap: .4rem; align-items: center; min-height: 1.75rem; padding: .1rem .65rem; border: 1px solid var(--line); border-radius: var(--r-full); background: var(--sheet); font-size: var(--t-13); color: var(--soft); text-decoration: none; white-space: nowrap; }
.chip:hover { border-color: var(--edge); color: var(--ink); }
.chip[aria-current], .chip:has(:checked) { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.chip b { font-weight: var(--w-text); opacity: .88; font-family: var(--mono); font-size: .92em; }
`
