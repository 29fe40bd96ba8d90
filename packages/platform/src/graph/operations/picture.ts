import { profilePicture } from '../nodes/items/profile-picture.ts'
import type { AnswerHandler } from './handler.ts'

/** `GET /{user}/picture` and `/{page}/picture`: with `redirect=0` JSON, otherwise a redirect to the image. */
export const showPicture: AnswerHandler<unknown> = {
  answer: (reader, _, { parameters }) => {
    const picture = profilePicture(reader, 'silhouette', parameters)
    if (['0', 'false'].includes(parameters.get('redirect') ?? '')) return { data: picture }
    return new Response(null, { status: 302, headers: { location: String(picture['url']) } })
  },
}
