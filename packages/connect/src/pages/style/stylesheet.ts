import { tokens } from '../../people/tokens.ts'
import { controls } from './controls.ts'
import { frame } from './frame.ts'
import { ground } from './ground.ts'
import { messages } from './messages.ts'
import { panels } from './panels.ts'
import { tables } from './tables.ts'

/** The one style of the operator's pages. Later parts may refine earlier ones, never the other way round. */
export const stylesheet: string = [tokens, ground, frame, panels, controls, tables, messages].join('\n')
