import type { Child } from 'hono/jsx'
import { Facts, Panel } from '../../../site-kit/panel.tsx'
import { listRedirectUris } from '../../../world/records/apps/products.ts'
import { appPages } from '../app-pages.ts'
import type { ProductVisit } from '../product-visit.ts'
import { Secret } from '../settings/secret.tsx'
import { windowUrl } from './window-url.ts'

const labels = {
  basicDisplay: { id: 'Instagram App ID', secret: 'Instagram App Secret' },
  instagramSetup: { id: 'Instagram app ID', secret: 'Instagram app secret' },
} as const

/** An Instagram app's ID and secret, and the window they open. */
export function InstagramApp(props: {
  readonly visit: ProductVisit
  readonly page: keyof typeof labels
  readonly showSecret: boolean
  readonly heading: string
}): Child {
  const { visit, page, showSecret, heading } = props
  const { app, c, product, world } = visit
  const redirectUri = listRedirectUris(world, app.id, product.login)[0]
  const clientId = product.clientId ?? ''
  return (
    <Panel id="instagram-app" title={heading}>
      <Facts
        facts={[
          [labels[page].id, <code class="id copyable">{clientId}</code>],
          [
            labels[page].secret,
            <Secret
              visit={visit}
              page={appPages[page]}
              label={labels[page].secret}
              secret={product.clientSecret ?? ''}
              shown={showSecret}
            />,
          ],
          ...(page === 'instagramSetup' ? [['Instagram app name', product.displayName] as const] : []),
        ]}
      />
      {redirectUri === undefined ? null : (
        <p class="small">
          <a
            href={
              windowUrl(c.env.call.destination, world.clock.day(), { login: product.login, clientId }, redirectUri).link
            }
          >
            Open the authorization window
          </a>{' '}
          <span class="soft">with the first redirect URI below</span>
        </p>
      )}
    </Panel>
  )
}
