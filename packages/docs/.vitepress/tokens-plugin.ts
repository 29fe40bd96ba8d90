import { tokens } from '../../platform/src/site-kit/style/tokens.ts'

const name = 'virtual:tokens.css'

/** Gives the theme the site kit's colours, sizes and faces, so that they are named once. */
export const tokensPlugin = {
  name: 'site-kit-tokens',
  resolveId: (id: string): string | undefined => (id === name ? `\0${name}` : undefined),
  load: (id: string): string | undefined => (id === `\0${name}` ? tokens : undefined),
}
