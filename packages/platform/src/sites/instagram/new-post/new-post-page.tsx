import { limits } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import type { PostKind } from '../../../interactions/post.ts'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { longestCaption } from '../../../world/text-rules/caption.ts'
import { InstagramFrame, instagramLink } from '../frame.tsx'
import { Picture } from '../media/picture.tsx'
import type { PostProblems, ReadPost } from './read-post.ts'

const kinds: readonly (readonly [PostKind, string, string])[] = [
  ['post', 'Post', 'One picture or video, or an album of several.'],
  ['reel', 'Reel', 'One video, or a drawing in its place.'],
  ['story', 'Story', 'One picture or video, shown for 24 hours.'],
]

/** The colours of drawings, and their hues. */
const colours = { Clay: 10, Amber: 38, Moss: 95, Fern: 145, Teal: 180, Sky: 210, Violet: 275, Rose: 335 } as const

/** The form of a new post. @param post What was typed before, if something was wrong with it. */
export function NewPostPage(props: {
  readonly c: SiteContext
  readonly account: Account
  readonly post: ReadPost
  readonly problems: PostProblems
}): Child {
  const { c, account, post, problems } = props
  return (
    <InstagramFrame c={c} title="New post" width="slim">
      <h1>New post</h1>
      <p class="soft">It is posted as {account.username}, and apps that may read this account can read it at once.</p>
      <div class="panel">
        <Form action={instagramLink(c, '/create/')} token={formToken(c)} class="in gap" files>
          <fieldset class="field">
            <legend>What it is</legend>
            {kinds.map(([kind, name, about]) => (
              <label class="check">
                <input type="radio" name="kind" value={kind} checked={post.kind === kind} />
                <span>
                  {name} <small>{about}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <Files problem={problems.files} />
          <Colours hue={post.hue} />
          <Field
            name="caption"
            label="Caption"
            value={post.caption}
            lines={4}
            hint={`At most ${longestCaption} characters. Use @ for accounts and # for hashtags.`}
            problem={problems.caption}
          />
          <Field
            name="alt_text"
            label="Alt text"
            value={post.altText}
            hint={`Describes the picture to people who cannot see it. At most ${limits.altText.value} characters.`}
            problem={problems.alt_text}
          />
          <button type="submit" class="button primary">
            Post
          </button>
        </Form>
      </div>
    </InstagramFrame>
  )
}

function Files({ problem }: { readonly problem: string | undefined }): Child {
  return (
    <div class="field">
      <label for="files">Pictures and videos</label>
      <input
        id="files"
        class="input"
        type="file"
        name="files"
        accept="image/*,video/*"
        multiple
        aria-describedby="files-about"
        {...(problem === undefined ? {} : { 'aria-invalid': 'true' as const })}
      />
      <div id="files-about">
        {problem === undefined ? null : <p class="problem">{problem}</p>}
        <p class="hint">
          Up to {limits.carouselMax.value} files, 100 MB in total. Several files make an album. Without a file, Darkroom
          draws a picture.
        </p>
      </div>
    </div>
  )
}

function Colours({ hue }: { readonly hue: number }): Child {
  const chosen = Object.values(colours).find((one) => one === hue) ?? colours.Clay
  return (
    <fieldset class="field">
      <legend>Colour, where it is drawn</legend>
      <div class="swatches">
        {Object.entries(colours).map(([name, one]) => (
          <label>
            <input type="radio" name="hue" value={String(one)} checked={one === chosen} />
            <span aria-hidden="true">
              <Picture media={{ id: String(one), hue: one, caption: name }} />
            </span>
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
