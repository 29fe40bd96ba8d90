import type { WorldFile } from './file.ts'

/** Everybody's password in the sample world. */
export const samplePassword = 'safelight'

/** Who signs in to the App Dashboard there. */
export const sampleDeveloper = 'dana@darkroom.test'

/** The password's hash, worked out beforehand: it is no secret, and a start should not wait for it. */
const samplePasswordHash = 'scrypt$4096$ZGFya3Jvb20gc2FtcGxlIQ$d8ISWVnBkp_TfsW2Y9EwdkdOnbnEJDcdx2MADs5UceM'

/**
 * The world a new platform begins with: one developer, one app with everything set up, four accounts with pictures.
 *
 * @param origin Darkroom's own, whose callback page is the app's first redirect URI.
 */
export function sampleWorld(origin: string): WorldFile {
  const credentials = { password: samplePassword, passwordHash: samplePasswordHash }
  return {
    developers: [{ id: '10158374629184756', email: sampleDeveloper, name: 'Dana Developer', ...credentials }],
    accounts: [
      {
        id: '17841405793187218',
        username: 'jayposiris',
        name: 'Jay Posiris',
        ...credentials,
        type: 'PERSONAL',
        pictures: ['Heron at the weir', 'Fog over the allotments', 'First print of the year'],
      },
      {
        username: 'ana.bakes',
        name: 'Ana Bakes',
        ...credentials,
        type: 'BUSINESS',
        pictures: ['Rye, 4 a.m.', 'Cardamom knots', 'Sold out again', 'The new oven', 'Sourdough, day three'],
      },
      {
        username: 'lee.wanders',
        name: 'Lee Wanders',
        ...credentials,
        type: 'MEDIA_CREATOR',
        pictures: ['Night train', 'Ferry to nowhere', 'Border at noon', 'Lighthouse keeper'],
      },
      {
        username: 'quiet.quinn',
        name: 'Quinn',
        ...credentials,
        type: 'PERSONAL',
        private: true,
        pictures: ['Just for friends'],
      },
    ],
    apps: [
      {
        id: '358205879134926',
        secret: '2b0c81bc1f2a4d6d9ce63c1a75f0e4d8',
        name: 'Social Sizzle',
        type: 'consumer',
        contactEmail: sampleDeveloper,
        websiteUrl: 'https://socialsizzle.herokuapp.com/',
        roles: { [sampleDeveloper]: 'administrator' },
        basicDisplay: {
          instagramAppId: '684477648739411',
          instagramAppSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
          redirectUris: [`${origin}/console/callback/`, 'https://socialsizzle.herokuapp.com/auth/'],
          deauthorizeUrl: 'https://socialsizzle.herokuapp.com/auth/',
          dataDeletionUrl: 'https://socialsizzle.herokuapp.com/auth/',
          testers: { jayposiris: 'accepted', 'quiet.quinn': 'accepted', 'ana.bakes': 'pending' },
        },
      },
    ],
  }
}
