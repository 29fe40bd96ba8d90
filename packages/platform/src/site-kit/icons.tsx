import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** What the icons draw, on 16 by 16 units with one stroke. */
const icons = {
  lamp: '<path d="M8 1v3M2.5 9.5a5.5 5.5 0 0 1 11 0zM6 12a2 2 0 0 0 4 0"/>',
  calls: '<path d="M2 5h10M9.5 2.5 12 5 9.5 7.5M14 11H4M6.5 8.5 4 11l2.5 2.5"/>',
  clock: '<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>',
  fault: '<path d="M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z"/>',
  lint: '<path d="M2 4.5 3.2 5.7 5.5 3M2 11l1.2 1.2 2.3-2.7M8.5 4.5H14M8.5 11H14"/>',
  explore: '<path d="m2.5 4 3.5 4-3.5 4M8 12.5h5.5"/>',
  book: '<path d="M8 3.5C6.5 2.4 4.5 2 2 2v10.5c2.5 0 4.5.4 6 1.5 1.5-1.1 3.5-1.5 6-1.500V2c-2.5 0-4.5.4-6 1.500zM8 3.500V14"/>',
  people:
    '<circle cx="6" cy="5" r="2.5"/><path d="M1.5 13.500c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 2.800a2.5 2.5 0 0 1 0 4.400M12.5 9.900c1.3.6 2 1.9 2 3.6"/>',
  app: '<rect x="2" y="2.5" width="12" height="11" rx="2"/><path d="M2 6.500h12M4.5 4.500h.01M6.5 4.500h.01"/>',
  hook: '<path d="M11 2v6.500a3.5 3.5 0 1 1-7 0V8l2.2 2"/><circle cx="11" cy="2.8" r="1.3"/>',
  search: '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>',
  copy: '<rect x="5.5" y="5.5" width="8.5" height="8.5" rx="1.5"/><path d="M10.5 5.500V3.500A1.5 1.5 0 0 0 9 2H3.500A1.5 1.5 0 0 0 2 3.500V9a1.5 1.5 0 0 0 1.5 1.500h2"/>',
  down: '<path d="m4 6 4 4 4-4"/>',
  right: '<path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5"/>',
  undo: '<path d="M5.5 3 2.5 6l3 3M2.5 6H9.500a4 4 0 0 1 0 8H6"/>',
  again: '<path d="M13.5 8A5.5 5.5 0 1 1 11.7 4M13.5 2v3h-3"/>',
  pause: '<path d="M5.5 3v10M10.5 3v10"/>',
  skip: '<path d="M3 3.500v9L9.5 8zM13 3.500v9"/>',
  camera:
    '<rect x="1.5" y="3" width="13" height="10" rx="1"/><path d="M4 3v10M12 3v10M1.5 6.300H4M1.5 9.700H4M12 6.300h2.500M12 9.700h2.5"/>',
  link: '<path d="M6.5 9.5 9.5 6.500M7 4.500l1.5-1.500a3 3 0 0 1 4.5 4.500L11.5 9M9 11.5 7.5 13A3 3 0 0 1 3 8.500L4.5 7"/>',
  key: '<circle cx="5" cy="8" r="3"/><path d="M8 8h6.500M12 8v2.500M14.5 8v2"/>',
  post: '<path d="M14 2 1.5 6.5 7 9l2.5 5.500zM7 9l3-3"/>',
  warn: '<path d="M8 2 1.5 13.500h13zM8 6.500v3.200M8 11.700h.01"/>',
  check: '<path d="m3 8.5 3.3 3.300L13 4.5"/>',
  cross: '<path d="m4 4 8 8M12 4l-8 8"/>',
  out: '<path d="M6.5 3H3v10h10V9.500M9.5 2.500h4v4M13.5 2.5 7.5 8.5"/>',
  talk: '<path d="M2 3h12v8.500H7.500L4.5 14v-2.500H2z"/>',
  mark: '<path d="M12.9 5.400c1.600 4.300-1 8.100-4.900 8.100-3.600 0-6.400-2.300-6-6C2.300 4.300 5.400 2.200 8.700 2.500c2 .2 3.700 1 4.700 2.500"/>',
  film: '<rect x="1.5" y="3" width="13" height="10" rx="1"/><path d="M6.500 6v4l3.5-2z"/>',
  pile: '<rect x="1.5" y="4.5" width="10" height="9" rx="1"/><path d="M4.500 4.500v-2h10v9h-3"/>',
  plus: '<path d="M8 3v10M3 8h10"/>',
} as const

/** The name of an icon. */
export type IconName = keyof typeof icons

/** An icon beside words that say the same; screen readers pass over it. */
export function Icon({ name }: { readonly name: IconName }): Child {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      {raw(icons[name])}
    </svg>
  )
}
