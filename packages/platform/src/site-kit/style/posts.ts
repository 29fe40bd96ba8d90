/** The feed, a post's page, stories, and what is shown of a person. */
export const posts = `
.page.alone.slim { max-width: 38rem; }
.counts { gap: var(--s-2) var(--s-5); list-style: none; padding: 0; }
.who small { display: block; }
.who > span { min-width: 0; }
.sheet .pic { position: relative; overflow: hidden; border-radius: 2px; aspect-ratio: 1; background: var(--film-2); }
.sheet .pic > :is(svg, img) { width: 100%; height: 100%; object-fit: cover; display: block; }
.sheet .pic .kind { position: absolute; top: .4rem; right: .4rem; display: grid; place-items: center; width: 1.6rem; height: 1.6rem; border-radius: var(--r-1); background: var(--film); color: var(--film-ink); }
.sheet .pic .kind .icon { width: 1rem; height: 1rem; }
.sheet .named .print { text-transform: none; letter-spacing: 0; }
.ring { display: inline-grid; place-items: center; padding: 3px; border: 2.5px solid var(--red-fill); border-radius: 50%; width: fit-content; }
.ring .avatar { margin: 0; border-radius: 50%; }
.stories { display: flex; gap: var(--s-4); overflow-x: auto; padding: 3px; scrollbar-width: thin; }
.stories > a { display: grid; justify-items: center; gap: .3rem; font-size: var(--t-12); max-width: 5.5rem; text-align: center; overflow-wrap: anywhere; }
.feed-post > header { align-items: center; }
.feed-post { overflow: hidden; }
.feed-post > .pic { display: block; background: var(--film); }
.feed-post > .pic > :is(svg, img) { display: block; width: 100%; height: auto; max-height: 40rem; object-fit: cover; }
.clamped { display: -webkit-box; -webkit-line-clamp: 4; -webkit-box-orient: vertical; overflow: hidden; }
.button.liked { color: var(--red); border-color: var(--red-line); background: var(--red-tint); }
.button.liked .icon { color: var(--red); stroke-width: 2.25; }
.post { overflow: hidden; align-items: stretch; }
.post > .film { border: 0; border-radius: 0; display: flex; flex-direction: column; }
.print-big { padding: var(--s-2) var(--s-4); flex: 1; display: grid; align-content: center; min-width: 0; }
.print-big .shot { display: block; width: 100%; height: auto; max-height: 80vh; object-fit: contain; border-radius: 2px; background: var(--film-2); }
.print-big > *, .album, .album > * { min-width: 0; }
.drawn { position: relative; }
.on-shot { position: absolute; left: .6rem; bottom: .6rem; }
.print-big .on-shot svg { width: 1rem; height: 1rem; }
.edge-print { display: flex; justify-content: space-between; gap: var(--s-2); padding: .2rem var(--s-4) .5rem; overflow: hidden; }
.said { display: flex; flex-direction: column; min-width: 0; }
.said > .in { padding: var(--s-4); border-bottom: 1px solid var(--line); }
.said > .in:last-child { border-bottom: 0; }
.said > .grows { flex: 1; }
@media (min-width: 56rem) { .said > .grows { max-height: 25rem; overflow-y: auto; scrollbar-width: thin; } .page.alone:has(> .post) { max-width: 68rem; } }
.page > .unseen:first-child + * { margin-top: 0; }
.comment-form { display: flex; align-items: center; gap: var(--s-2); }
.comment-form .input { flex: 1; min-width: 0; }
.talk .row.about { gap: .1rem var(--s-3); font-size: var(--t-12); color: var(--faint); }
.talk .about .fold > summary { padding: 0; font-size: var(--t-12); font-weight: var(--w-text); min-height: 1.5rem; text-decoration: underline; text-decoration-color: var(--red-line); text-decoration-thickness: 1.5px; text-underline-offset: .2em; }
.talk .about .fold > summary::before { display: none; }
.talk .about .fold > form > .button { min-height: 1.9rem; }
.talk .about .fold[open] { flex: 1 0 100%; }
.talk .fold form { padding: .2rem 0 .4rem; }
.talk .more { display: block; padding: .3rem 0; font-size: var(--t-13); }
.talk p { overflow-wrap: anywhere; }
.reel { display: flex; overflow-x: auto; scroll-snap-type: x mandatory; gap: var(--s-2); scrollbar-width: thin; list-style: none; padding: 0; }
.reel > li { flex: 0 0 100%; scroll-snap-align: center; }
.album > nav { padding-top: var(--s-2); justify-content: center; }
.film.story .in { padding: .5rem var(--s-4); }
.film.story .who small { color: var(--film-soft); }
.swatches { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.5rem, 1fr)); gap: var(--s-2); }
.swatches label { display: grid; gap: .2rem; font-size: var(--t-12); text-align: center; cursor: pointer; margin: 0; }
.swatches input { position: absolute; opacity: 0; }
.swatches span { display: block; border: 3px solid transparent; border-radius: var(--r-2); padding: 2px; }
.swatches svg { display: block; width: 100%; border-radius: var(--r-1); }
.swatches :checked + span { border-color: var(--red-fill); }
.swatches :focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }
@media (max-width: 30rem) {
  .who-head { grid-template-columns: minmax(0, 1fr); }
  .sheet { gap: 0 var(--s-1); padding: 0 var(--s-2); }
  .sheet .no { padding-block: .3rem .35rem; }
  .print-big { padding-inline: var(--s-2); }
  .sheet .named .quiet-print { display: none; }
}
`
