import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

/** An entry of the navigation at the side. */
export interface SideLink {
  readonly href: string
  readonly name: string
  readonly icon?: IconName
  /** How many there are behind it. */
  readonly count?: number
  /** Whether the number should be looked at. */
  readonly now?: boolean
  /** Whether it leads to the page that is shown. */
  readonly current?: boolean
}

/** Entries that belong together, under a heading if they have one. */
export interface SideGroup {
  readonly heading?: string
  readonly links: readonly SideLink[]
}

/** Navigation at the side of a page; a phone shows it folded, above the page. @param label What it navigates. */
export function Side({ label, groups }: { readonly label: string; readonly groups: readonly SideGroup[] }): Child {
  const current = groups.flatMap(({ links }) => links).find((link) => link.current)
  return (
    <details class="menu">
      <summary>
        {current === undefined ? label : `${label}: ${current.name}`} <Icon name="down" />
      </summary>
      <nav class="side" aria-label={label}>
        {groups.map(({ heading, links }) => (
          <>
            {heading === undefined ? null : <h2>{heading}</h2>}
            <ul>
              {links.map((link) => (
                <li>
                  <Entry link={link} />
                </li>
              ))}
            </ul>
          </>
        ))}
      </nav>
    </details>
  )
}

function Entry({ link: { href, name, icon, count, now, current } }: { readonly link: SideLink }): Child {
  return (
    <a href={href} {...(current === true ? { 'aria-current': 'page' as const } : {})}>
      {icon === undefined ? null : <Icon name={icon} />}
      {name}
      {count === undefined ? null : (
        <span class={now === true ? 'count now' : 'count'}>{count.toLocaleString('en-US')}</span>
      )}
    </a>
  )
}
