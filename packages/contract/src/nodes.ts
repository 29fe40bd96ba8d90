import type { Login } from './logins.ts'
import { facebookLoginComment, instagramLoginComment } from './nodes/comment.ts'
import { facebookLoginContainer, instagramLoginContainer } from './nodes/container.ts'
import type { Field, NodeName } from './nodes/field.ts'
import { facebookLoginInsight, instagramLoginInsight } from './nodes/insight.ts'
import { basicDisplayMedia } from './nodes/media-basic-display.ts'
import { facebookLoginMedia } from './nodes/media-facebook-login.ts'
import { instagramLoginMedia } from './nodes/media-instagram-login.ts'
import { page } from './nodes/page.ts'
import { person } from './nodes/person.ts'
import { basicDisplayUser, facebookLoginUser, instagramLoginUser } from './nodes/user.ts'

/** The fields of every kind of node, login by login. */
export interface NodeTables {
  readonly 'basic-display': { readonly user: typeof basicDisplayUser; readonly media: typeof basicDisplayMedia }
  readonly instagram: {
    readonly user: typeof instagramLoginUser
    readonly media: typeof instagramLoginMedia
    readonly comment: typeof instagramLoginComment
    readonly container: typeof instagramLoginContainer
    readonly insight: typeof instagramLoginInsight
  }
  readonly facebook: {
    readonly user: typeof facebookLoginUser
    readonly media: typeof facebookLoginMedia
    readonly comment: typeof facebookLoginComment
    readonly container: typeof facebookLoginContainer
    readonly insight: typeof facebookLoginInsight
    readonly page: typeof page
    readonly person: typeof person
  }
}

/**
 * The fields of every kind of node that can be read, login by login.
 *
 * @example
 * import { nodes } from '@darkroom/contract'
 * nodes.instagram.comment.username.scope // => 'instagram_business_manage_comments'
 */
export const nodes: NodeTables = {
  'basic-display': { user: basicDisplayUser, media: basicDisplayMedia },
  instagram: {
    user: instagramLoginUser,
    media: instagramLoginMedia,
    comment: instagramLoginComment,
    container: instagramLoginContainer,
    insight: instagramLoginInsight,
  },
  facebook: {
    user: facebookLoginUser,
    media: facebookLoginMedia,
    comment: facebookLoginComment,
    container: facebookLoginContainer,
    insight: facebookLoginInsight,
    page,
    person,
  },
}

nodes satisfies Readonly<Record<Login, { readonly [N in NodeName]?: Readonly<Record<string, Field>> }>>
