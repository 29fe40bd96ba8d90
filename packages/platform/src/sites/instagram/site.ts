import type { Hono } from 'hono'
import type { SignInAttempts } from '../../site-kit/sign-in-attempts.ts'
import { createSite, type SiteContext, type SiteEnv } from '../../site-kit/site.ts'
import { appsAndWebsitesRoute } from './apps/apps-and-websites.tsx'
import { authorizedAppRoutes } from './apps/authorized-apps.tsx'
import { testerInviteRoutes } from './apps/tester-invites.tsx'
import { directRoutes } from './direct/direct.tsx'
import { messageActionRoutes } from './direct/message/message-actions.ts'
import { sendRoutes } from './direct/send-actions.ts'
import { largestForm } from './direct/store-file.ts'
import { hashtagRoute } from './explore/hashtag.tsx'
import { instagramLink, sendInstagramProblem } from './frame.tsx'
import { homeRoute } from './home.tsx'
import { newPostRoutes, uploads } from './new-post/new-post.tsx'
import { commentActionRoutes } from './post/comment-actions.ts'
import { postEventRoutes } from './post/events.ts'
import { postRoutes } from './post/post.tsx'
import { postActionRoutes } from './post/post-actions.ts'
import { shareRoute } from './post/share.tsx'
import { followRoute } from './profile/follow.tsx'
import { followListRoutes } from './profile/follow-lists.tsx'
import { profileRoute } from './profile/profile.tsx'
import { changePasswordRoutes } from './settings/change-password.tsx'
import { dataDeletionRoute } from './settings/data-deletion.tsx'
import { deleteAccountRoutes } from './settings/delete-account.tsx'
import { editProfileRoutes } from './settings/edit-profile.tsx'
import { offFacebookActivityRoutes } from './settings/off-facebook-activity.tsx'
import { challengeRoutes } from './sign-in/challenge.tsx'
import { signInRoutes } from './sign-in/sign-in.tsx'
import { storyRoutes } from './stories/stories.tsx'
import { windowRoutes } from './window/window.tsx'

/** www.instagram.com: signing in, the authorization window, the feed, posts, stories, profiles, settings. */
export function createInstagramSite(attempts: SignInAttempts): Hono<SiteEnv> {
  const site = createSite('instagram', sendInstagramProblem, { ...uploads, '/direct/send': largestForm })
  site.get('*', (c, next) => (c.env.call.destination.host === 'instagram.com' ? toWww(c) : next()))
  windowRoutes(site, attempts)
  signInRoutes(site, attempts)
  homeRoute(site)
  editProfileRoutes(site)
  changePasswordRoutes(site, attempts)
  challengeRoutes(site)
  offFacebookActivityRoutes(site)
  deleteAccountRoutes(site, attempts)
  appsAndWebsitesRoute(site)
  dataDeletionRoute(site)
  authorizedAppRoutes(site)
  testerInviteRoutes(site)
  newPostRoutes(site)
  postRoutes(site)
  postActionRoutes(site)
  commentActionRoutes(site)
  postEventRoutes(site)
  storyRoutes(site)
  directRoutes(site)
  sendRoutes(site)
  messageActionRoutes(site)
  shareRoute(site)
  hashtagRoute(site)
  followRoute(site)
  followListRoutes(site)
  profileRoute(site)
  return site
}

/** The bare name leads to www: cookies and forms belong to one host. */
function toWww(c: SiteContext): Response {
  const { path, query } = c.env.call.destination
  return c.redirect(instagramLink(c, query === '' ? path : `${path}?${query}`), 301)
}
