import type { AppEntry } from '../file.ts'

/** Who signs in to the App Dashboard in the sample world. */
export const sampleDeveloper = 'dana@darkroom.test'

/** The apps of the sample world. @param origin Darkroom's own. */
export function sampleApps(origin: string): AppEntry[] {
  const redirectPage = `${origin}/console/callback/`
  const sizzle = 'https://socialsizzle.herokuapp.com/auth/'
  const sizzleUrls = { redirectUris: [redirectPage, sizzle], deauthorizeUrl: sizzle, dataDeletionUrl: sizzle }
  const pages = 'https://sizzlepages.example/auth/'
  return [
    {
      id: '358205879134926',
      secret: '2b0c81bc1f2a4d6d9ce63c1a75f0e4d8',
      name: 'Social Sizzle',
      type: 'none',
      contactEmail: sampleDeveloper,
      websiteUrl: 'https://socialsizzle.herokuapp.com/',
      privacyPolicyUrl: 'https://socialsizzle.herokuapp.com/privacy/',
      roles: { [sampleDeveloper]: 'administrator' },
      instagramTesters: {
        jayposiris: 'accepted',
        'quiet.quinn': 'accepted',
        'ana.bakes': 'pending',
        'mira.prints': 'accepted',
      },
      basicDisplay: {
        instagramAppId: '684477648739411',
        instagramAppSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
        ...sizzleUrls,
      },
      instagramLogin: {
        instagramAppId: '1093847265518402',
        instagramAppSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
        ...sizzleUrls,
      },
    },
    {
      id: '1284605937421856',
      secret: '91d4e7b06c2f4a3895f1c08be27a6d53',
      name: 'Sizzle Pages',
      type: 'business',
      contactEmail: sampleDeveloper,
      websiteUrl: 'https://sizzlepages.example/',
      roles: { [sampleDeveloper]: 'administrator' },
      facebookLogin: { redirectUris: [redirectPage, pages], deauthorizeUrl: pages, dataDeletionUrl: pages },
    },
  ]
}
