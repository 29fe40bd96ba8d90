import { createHash } from 'node:crypto'
import { buttons } from './buttons.ts'
import { charts } from './charts.ts'
import { choosing } from './choosing.ts'
import { code } from './code.ts'
import { contactSheet } from './contact-sheet.ts'
import { copyable } from './copyable.ts'
import { film } from './film.ts'
import { forms } from './forms.ts'
import { ground } from './ground.ts'
import { inbox } from './inbox.ts'
import { messages } from './messages.ts'
import { pageFrame } from './page-frame.ts'
import { panels } from './panels.ts'
import { peoplePages } from './people-pages.ts'
import { placing } from './placing.ts'
import { posts } from './posts.ts'
import { splitView } from './split-view.ts'
import { tables } from './tables.ts'
import { tabs } from './tabs.ts'
import { time } from './time.ts'
import { tokens } from './tokens.ts'

/** Later parts may refine earlier ones, never the other way round. */
const parts = [
  tokens,
  ground,
  pageFrame,
  panels,
  buttons,
  forms,
  tabs,
  tables,
  code,
  messages,
  splitView,
  time,
  charts,
  film,
  peoplePages,
  contactSheet,
  placing,
  copyable,
  choosing,
  posts,
  inbox,
]

/** The one stylesheet of every page, without comments and line breaks: each page carries all of it. */
export const stylesheet: string = parts
  .join('')
  .replace(/\/\*[^*]*\*\//g, '')
  .replace(/\s+/g, ' ')
  .trim()

/** What allows the stylesheet in a Content-Security-Policy. */
export const stylesheetSource: string = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`
