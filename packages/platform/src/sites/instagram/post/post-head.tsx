import type { Child } from 'hono/jsx'
import { Avatar } from '../../../site-kit/parts.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { findApp } from '../../../world/records/apps/apps.ts'
import { listCollaborators } from '../../../world/records/media/collaborators.ts'
import { findLocation } from '../../../world/records/media/locations.ts'
import type { Media } from '../../../world/records/media/media.ts'
import { listUserTags } from '../../../world/records/media/user-tags.ts'
import { profileLink } from '../media/addresses.ts'
import { RichText } from '../media/rich-text.tsx'
import { When } from '../media/when.tsx'
import type { SeenPost } from './find-post.ts'

/** Whose post it is, when and where it was made, by which app, its caption, and who is in it. */
export function PostHead({ c, post: { media, owner } }: { readonly c: SiteContext; readonly post: SeenPost }): Child {
  const { world } = c.env.call.context
  const others = listCollaborators(world, media.id).filter(({ state }) => state === 'Accepted')
  const tags = listUserTags(world, media.id)
  const place = media.locationId === null ? undefined : findLocation(world, media.locationId)
  return (
    <header class="in gap">
      <div class="row apart">
        <div class="who">
          <Avatar name={owner.username} hue={owner.hue} size={28} />
          <span>
            <Accounts c={c} usernames={[owner.username, ...others.map(({ username }) => username)]} />
            <small class="soft">
              <When at={media.createdAt} now={world.clock.now()} />
              {place === undefined ? null : `, ${place.name}`}
            </small>
          </span>
        </div>
        <PublishedBy c={c} media={media} />
      </div>
      {media.caption === '' ? null : (
        <p class="keep-lines">
          <RichText c={c} text={media.caption} />
        </p>
      )}
      {tags.length === 0 ? null : (
        <p class="small soft">
          With <Accounts c={c} usernames={tags.map(({ username }) => username)} />
        </p>
      )}
      {media.altText === '' ? null : <p class="small soft">Alt text: {media.altText}</p>}
      {media.audioName === '' ? null : <p class="small soft">Sound: {media.audioName}</p>}
    </header>
  )
}

/** The mark of the app that published a media. One that was deleted since has none. */
export function PublishedBy({ c, media }: { readonly c: SiteContext; readonly media: Media }): Child {
  const app = media.appId === null ? undefined : findApp(c.env.call.context.world, media.appId)
  return app === undefined ? null : <span class="badge app">by {app.name}</span>
}

/** Accounts by name, each a link: `a`, `a and b`, `a, b and c`. */
export function Accounts({ c, usernames }: { readonly c: SiteContext; readonly usernames: readonly string[] }): Child {
  return (
    <>
      {usernames.map((username, at) => (
        <>
          {at === 0 ? '' : at === usernames.length - 1 ? ' and ' : ', '}
          <a class="plain" href={profileLink(c, username)}>
            {username}
          </a>
        </>
      ))}
    </>
  )
}
