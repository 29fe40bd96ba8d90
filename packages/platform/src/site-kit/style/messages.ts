/** Notices and toasts. */
export const messages = `
.notice { display: flex; flex-wrap: wrap; gap: .4rem var(--s-3); align-items: flex-start; padding: .7rem var(--s-4); border: 1px solid var(--line); border-radius: var(--r-2); background: var(--sheet); }
.notice > .icon { margin-top: .18rem; color: var(--faint); }
.notice > div { flex: 1 1 16rem; }
.notice.bad { background: var(--red-tint); border-color: var(--red-line); }
.notice.bad > .icon { color: var(--red); }
.notice.warn { background: var(--warn-tint); border-color: var(--warn-line); }
.notice.warn > .icon { color: var(--warn); }
.notice.good { background: var(--good-tint); border-color: var(--good-line); }
.notice.good > .icon { color: var(--good); }
.toast { display: inline-flex; align-items: center; gap: var(--s-3); max-width: calc(100vw - 2rem); padding: .55rem .6rem .55rem .9rem; background: var(--film); color: var(--film-ink); border: 1px solid var(--film-line); border-radius: var(--r-2); box-shadow: var(--shadow-3); }
.toast.fixed { position: fixed; right: var(--s-4); bottom: var(--s-4); z-index: 6; animation: rise var(--slow) var(--ease); }
.toast .icon { color: var(--film-print); }
.toast .button { background: none; color: var(--film-ink); border-color: var(--film-edge); box-shadow: none; }
.toast .button:hover { background: var(--film-2); }
@keyframes rise { from { opacity: 0; translate: 0 .5rem; } }
`
