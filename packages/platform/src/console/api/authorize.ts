import { authorizeHeadless, type HeadlessAnswer } from '../../authorization/headless.ts'
import { json } from '../../base/answer-json.ts'
import { locate } from '../../base/hosts.ts'
import type { Call } from '../../call.ts'
import { explain } from '../../explain/explain.ts'
import { explanationHeader } from '../../explain/explanations.ts'
import { Refusal } from '../../explain/refusal.ts'
import { type BodyRule, checkBody } from './resource/check-body.ts'
import { ApiProblem } from './resource/problem.ts'
import { readJson } from './resource/read-body.ts'
import type { Resource } from './resource/resource.ts'

const rule: BodyRule<HeadlessAnswer> = {
  schema: (z) =>
    z.strictObject({
      url: z.string(),
      username: z.string(),
      decline: z.exactOptional(z.array(z.string())),
      pages: z.exactOptional(z.array(z.string())),
      cancel: z.exactOptional(z.boolean()),
    }),
  expected: {
    url: "the authorization window's URL",
    username: 'the username (at the Login dialog, the e-mail address) of who answers',
    decline: 'a list of optional scopes to untick',
    pages: 'a list of Pages to choose, by id or name',
    cancel: 'true or false',
  },
}

/** `POST /authorize`: answers the authorization window as a person would, and says where they are sent. */
export const authorizeResource: Resource = {
  POST: async (c) => {
    const { call } = c.env
    const answer = await checkBody(await readJson(c.req.raw), rule)
    try {
      return json({ location: authorizeHeadless(call.context, answer) })
    } catch (error) {
      if (error instanceof Refusal) return renderRefusal(call, answer, error)
      if (error instanceof TypeError) throw unanswerable(error)
      throw error
    }
  },
}

/** The window's refusal: its sentence as Instagram shows it, and why. */
function renderRefusal(call: Call, answer: HeadlessAnswer, refusal: Refusal): Response {
  const destination = locate(answer.url, call.context.origin) ?? call.destination
  const { message, link } = explain({ ...call, destination }, refusal)
  const { rule, parameter, received, expected, fix } = refusal.explanation
  return json(
    {
      error: { message, code: refusal.error.code },
      explanation: { rule, parameter, received, expected, fix },
      link,
    },
    { status: 400, headers: { [explanationHeader]: link } },
  )
}

function unanswerable({ message }: TypeError): ApiProblem {
  if (message.startsWith('decline')) {
    return new ApiProblem(422, message, 'Leave it out, or name optional scopes that the URL asks for.', 'decline')
  }
  if (message.startsWith('pages')) {
    return new ApiProblem(422, message, 'Leave it out for all, or name Pages of this person.', 'pages')
  }
  return message.startsWith('username')
    ? new ApiProblem(422, message, 'Name an account or a person of this world; the console lists them.', 'username')
    : new ApiProblem(422, message, "Send the authorization window's URL as a browser would open it.", 'url')
}
