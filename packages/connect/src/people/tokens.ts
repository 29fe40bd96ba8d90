/** Every colour, size, space and shadow that a page may use. */
export const tokens = `
:root {
  color-scheme: light dark;

  /* Surfaces: warm paper by day, a room under a safelight by night. */
  --paper:       light-dark(#f7f4ef, #15100e); /* the page */
  --sheet:       light-dark(#fffdfa, #1d1714); /* what lies on it: tables, panels, inputs */
  --sunk:        light-dark(#f0ebe3, #110d0b); /* wells: code, table heads, tracks */
  --lifted:      light-dark(#ffffff, #262019); /* what floats: menus, toasts, windows */
  --hover:       light-dark(#f3eee7, #251d19); /* a row under the pointer */
  --line:        light-dark(#e5ddd3, #342a25); /* hairlines between things */
  --edge:        light-dark(#8c8077, #83766d); /* borders one must see: inputs, switches (3:1) */

  /* Ink, from headline to footnote. All three are readable text (4.5:1 on paper, sheet and sunk). */
  --ink:         light-dark(#211a16, #f3ebe4);
  --soft:        light-dark(#574c45, #c0b3a9);
  --faint:       light-dark(#6d6159, #9e9187);

  /* Safelight red, the one accent: where you are, what is now, what to do next, what was refused. */
  --red:         light-dark(#b0251a, #ff7764); /* text, icons, markers */
  --red-fill:    light-dark(#b9281c, #f4634e); /* solid buttons, the now marker */
  --red-press:   light-dark(#951c12, #ff8674); /* the same under the pointer */
  --on-red:      light-dark(#ffffff, #220603);
  --red-tint:    light-dark(#fbece8, #331813); /* behind red text */
  --red-line:    light-dark(#eec4bb, #63291f);

  /* States. Never colour alone: a dot's shape and a word say it too. */
  --good:        light-dark(#216b43, #84d1a1);
  --good-tint:   light-dark(#e8f1e8, #16271d);
  --good-line:   light-dark(#bcd8c3, #2b4f3a);
  --warn:        light-dark(#835200, #ecbb63);
  --warn-tint:   light-dark(#faf0dc, #2d210d);
  --warn-line:   light-dark(#e6cf9f, #5b4418);

  /* Film: the header, the time strip, the contact sheet. Dark in both themes, edge print in amber. */
  --film:        light-dark(#1c1512, #0c0908);
  --film-2:      light-dark(#2a211d, #1a1411); /* wells on film */
  --film-line:   light-dark(#453933, #372c27);
  --film-edge:   #8d7e74;                      /* borders one must see, on film */
  --film-ink:    #f4ebe2;
  --film-soft:   #b9aba0;
  --film-hole:   light-dark(#d8cfc6, #453b35); /* sprocket holes */
  --film-print:  #e8a857;                      /* edge print: frame numbers, film names */
  --film-red:    #ff6b57;                      /* the lamp */

  /* Data: charts use ink first, red for what was refused. Always with a label. */
  --data:        light-dark(#8a7d73, #8f8177);
  --data-soft:   light-dark(#d9cfc4, #40352f);

  /* Type. System faces only. Arial's kin comes before DejaVu on a bare Linux. */
  --sans: -apple-system, "Segoe UI Variable Text", "Segoe UI", "Adwaita Sans", Inter, Cantarell, Ubuntu, Roboto,
    "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace;

  --t-12: .75rem;      /* edge print, column heads, time stamps */
  --t-13: .8125rem;    /* tables, hints, code */
  --t-14: .875rem;     /* the console's text */
  --t-16: 1rem;        /* documents, windows for people */
  --t-18: 1.125rem;    /* h3 in documents, lead */
  --t-22: 1.375rem;    /* h1 in the console */
  --t-28: 1.75rem;     /* h1 in documents, numbers in tiles */
  --t-40: 2.5rem;      /* the clock */

  --lh-tight: 1.2;  --lh: 1.5;  --lh-read: 1.65;
  --w-text: 400;  --w-mid: 500;  --w-bold: 600;
  --track-tight: -.014em;  --track-wide: .07em;

  /* Space: fours. Inside a thing 1-4, between things 5-6, between parts 7-8. */
  --s-1: .25rem;  --s-2: .5rem;  --s-3: .75rem;  --s-4: 1rem;
  --s-5: 1.5rem;  --s-6: 2rem;   --s-7: 3rem;    --s-8: 4.5rem;

  --r-1: 4px;  --r-2: 7px;  --r-3: 11px;  --r-full: 999px;

  /* The safelight's glow, at the top of a dark page. */
  --glow: radial-gradient(56rem 20rem at 88% -4rem, light-dark(transparent, rgb(255 84 54 / .1)), transparent 70%);

  --shadow-1: 0 1px 2px light-dark(rgb(60 35 20 / .07), rgb(0 0 0 / .5));
  --shadow-2: 0 1px 2px light-dark(rgb(60 35 20 / .06), rgb(0 0 0 / .5)), 0 6px 20px -4px light-dark(rgb(60 35 20 / .13), rgb(0 0 0 / .6));
  --shadow-3: 0 2px 6px light-dark(rgb(60 35 20 / .08), rgb(0 0 0 / .5)), 0 24px 60px -12px light-dark(rgb(60 35 20 / .28), rgb(0 0 0 / .8));

  /* Focus: two rings, so that it shows on paper, on red and on film alike. */
  --focus: light-dark(#b9281c, #ff8674);
  --focus-gap: light-dark(#fffdfa, #15100e);

  --quick: 110ms;  --slow: 220ms;  --ease: cubic-bezier(.2, .7, .3, 1);

  --measure: 42rem;    /* the longest line of prose */
  --page: 82rem;       /* the widest page */
  --side: 13.5rem;     /* side navigation */
  --bar: 3.25rem;      /* header height, what sticks sits below it */
}


@media (prefers-reduced-motion: reduce) {
  :root { --quick: 0ms; --slow: 0ms; }
}
@media (prefers-contrast: more) {
  :root { --line: var(--edge); --faint: var(--soft); --red-line: var(--red); --good-line: var(--good); --warn-line: var(--warn); }
}
`
