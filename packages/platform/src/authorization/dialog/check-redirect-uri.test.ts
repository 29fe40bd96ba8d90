import { expect, test } from 'vitest'
import { changedWorld, dialogUrl } from '../../sites/facebook/dialog/testing/dialog.ts'
import { facebookPlatform } from '../../testing/facebook.ts'

test.each([
  [[], 'Can&#39;t Load URL'],
  [['other.example'], 'Can&#39;t Load URL'],
  [['domain.example'], 'URL Blocked'],
  [['other.example', 'login.domain.example'], 'URL Blocked'],
])(
  'with the App Domains %j, an unregistered redirect URI on login.domain.example is answered: %s',
  async (appDomains, words) => {
    await using platform = facebookPlatform({ world: changedWorld({ appDomains }) })
    const url = dialogUrl({ redirect_uri: 'https://login.domain.example/' })
    const html = await (await platform.fetch(new Request(url))).text()
    expect(html).toContain(words)
  },
)
