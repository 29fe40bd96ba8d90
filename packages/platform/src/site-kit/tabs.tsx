import type { Child } from 'hono/jsx'

/** A tab of a page: a link to the page with that part. */
export interface Tab {
  readonly href: string
  readonly name: string
  readonly current: boolean
}

/** Parts of one page, of which one is shown. @param label What they are parts of. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }): Child {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ href, name, current }) => (
        <a href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
          {name}
        </a>
      ))}
    </nav>
  )
}

/** Where a page stands: the pages above it, and its own name last. */
export function Crumbs(props: {
  readonly above: readonly { readonly href: string; readonly name: string }[]
  readonly name: string
}): Child {
  return (
    <nav class="crumbs" aria-label="Where this page is">
      <ol>
        {props.above.map(({ href, name }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li>{props.name}</li>
      </ol>
    </nav>
  )
}
