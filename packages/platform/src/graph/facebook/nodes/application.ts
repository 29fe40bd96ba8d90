import type { ApplicationField } from '@darkroom/contract'
import type { App } from '../../../world/apps.ts'
import type { Reader } from '../caller.ts'
import type { FieldValue } from '../node.ts'

/** Supplies each field of the Application node. */
export const applicationFields: Record<ApplicationField, (reader: Reader, app: App) => FieldValue> = {
  id: (_, app) => app.id,
  name: (_, app) => app.name,
}
