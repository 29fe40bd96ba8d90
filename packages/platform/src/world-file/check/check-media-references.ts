import { type FileEntry, textAt } from '../file-entry.ts'
import { type Finding, inEach } from '../finding.ts'
import { finder } from './check-grant-references.ts'
import { entriesOf, type FoundEntries } from './found-entries.ts'

/** Finds apps and locations that media and comments name but the file does not have. A location can be an id of Instagram's own. */
export function* checkMediaReferences(found: FoundEntries): Iterable<Finding> {
  const appNamed = finder(entriesOf(found, 'app'), 'apps', 'app', 'Write its Meta App ID.')
  const locationNamed = finder(entriesOf(found, 'location'), 'locations', 'location', 'Write its id.')
  const byApp = ({ path, values }: FileEntry): Finding[] =>
    appNamed([...path, 'app'], textAt({ path, values }, 'app')).findings
  for (const noun of ['media', 'comment', 'reply', 'directMessage']) yield* inEach(entriesOf(found, noun), byApp)
  yield* inEach(entriesOf(found, 'media'), ({ path, values }) => {
    const named = textAt({ path, values }, 'location')
    if (named === undefined || /^\d{1,20}$/.test(named)) return []
    return locationNamed([...path, 'location'], named).findings
  })
}
