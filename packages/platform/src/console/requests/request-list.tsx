import type { Child } from 'hono/jsx'
import type { LoggedRequest } from '../../request-log/request-log.ts'
import type { Row, Story } from '../../request-log/stories.ts'
import { Code, Empty } from '../../site-kit/panel.tsx'
import { httpClass, isBad, lasted } from '../request-parts/answered.ts'
import { clockTime, requestPath } from '../request-parts/words.ts'

/** Rows of requests, each story folded open, and which of them is shown beside. @param query What the links keep of the address. */
export function RequestList(props: {
  readonly rows: readonly Row[]
  readonly query: string
  readonly current?: string | undefined
}): Child {
  const { rows, query, current } = props
  const parts: Child[] = []
  let loose: LoggedRequest[] = []
  const endLoose = (): void => {
    if (loose.length > 0) parts.push(<Calls requests={loose} query={query} current={current} times />)
    loose = []
  }
  for (const row of rows) {
    if ('request' in row) loose.push(row.request)
    else {
      endLoose()
      parts.push(<StoryFold story={row.story} query={query} current={current} />)
    }
  }
  endLoose()
  return <>{parts}</>
}

const states: Readonly<
  Record<Story['kind'], Readonly<Record<Story['state'], readonly [words: string, badge: string]>>>
> = {
  'sign-in': { done: ['signed in', 'badge good'], refused: ['refused', 'badge bad'], open: ['not finished', 'badge'] },
  post: { done: ['published', 'badge good'], refused: ['refused', 'badge bad'], open: ['not published', 'badge'] },
}

function StoryFold({ story, query, current }: { story: Story; query: string; current: string | undefined }): Child {
  const { kind, requests, state } = story
  const [words, badge] = states[kind][state]
  const who = requests.find(({ account }) => account !== undefined)?.account
  const first = requests[0]
  return (
    <details class="story" open>
      <summary>
        <span class="who">
          <b>{`${kind === 'post' ? 'Post' : 'Sign-in'}${who === undefined ? '' : ` ${kind === 'post' ? 'by' : 'of'} ${who}`}`}</b>
        </span>
        <span class={badge}>{words}</span>
        <small>
          {requests.length} steps{first === undefined ? '' : `, from ${clockTime(first.at)}`}
        </small>
      </summary>
      <Calls requests={requests} query={query} current={current} />
    </details>
  )
}

function Calls(props: {
  readonly requests: readonly LoggedRequest[]
  readonly query: string
  readonly current: string | undefined
  /** Whether each says when it was, and not how long it took. */
  readonly times?: boolean
}): Child {
  const { requests, query, current, times = false } = props
  const items = requests.map((request) => (
    <li>
      <a
        class={`${isBad(request) ? 'bad' : ''} ${request.kind === 'page' ? 'person' : ''}`.trim()}
        href={`${requestPath(request.id)}${query}#call`}
        {...(request.id === current ? { 'aria-current': 'true' as const } : {})}
      >
        <span class={httpClass(request)}>{request.status === 0 ? 'cut' : request.status}</span>
        <span class="path">
          <span class="verb">{request.method}</span>
          {request.host}
          {request.path}
          {request.query === '' ? '' : `?${request.query}`}
        </span>
        {times ? (
          <time datetime={new Date(request.at).toISOString()}>{clockTime(request.at)}</time>
        ) : (
          <span class="ms">{lasted(request.took)}</span>
        )}
        {request.account === undefined && request.fault === undefined ? null : (
          <span class="say">
            {[request.account, request.fault === undefined ? undefined : `fault ${request.fault}`]
              .filter(Boolean)
              .join(', ')}
          </span>
        )}
      </a>
    </li>
  ))
  return times ? <ul class="calls">{items}</ul> : <ol class="calls">{items}</ol>
}

/** What stands where no request came yet. */
export function NoRequests(): Child {
  return (
    <Empty title="No requests yet">
      <p>Requests that your program sends to Instagram’s hosts appear here. Point it at Darkroom, or run:</p>
      <Code>npx darkroom exec -- your-program</Code>
    </Empty>
  )
}
