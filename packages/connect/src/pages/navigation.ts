/** An entry of the navigation at the side: a page of its own under `/admin`. */
export interface Destination {
  readonly path: string
  readonly title: string
}

/** The operator's pages in the order of the navigation. A page that is added stands here in one line. */
export const navigation: readonly Destination[] = [
  { path: '/admin', title: 'Overview' },
  { path: '/admin/connections', title: 'Connections' },
  { path: '/admin/links', title: 'Links' },
  { path: '/admin/posts', title: 'Posts' },
  { path: '/admin/events', title: 'Events' },
  { path: '/admin/deliveries', title: 'Deliveries' },
  { path: '/admin/work', title: 'Work' },
  { path: '/admin/review', title: 'Review' },
  { path: '/admin/tenants', title: 'Tenants and keys' },
  { path: '/admin/keyring', title: 'Keyring' },
  { path: '/admin/audit', title: 'Audit' },
  { path: '/admin/sessions', title: 'Sessions' },
]
