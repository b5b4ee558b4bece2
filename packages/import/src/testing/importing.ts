/** Imports small folders into stores of their own. */
import { writeFolder } from '@cofc/verification'
import type { RecordedEvent } from '@cofc/event-store'
import { beginning } from '@cofc/event-store'
import { memoryStores } from './memory-stores.ts'
import type { TemporaryStores } from './stores.ts'
import { importFolderWith } from '../import-folder.ts'
import { openStaging, type Staging } from '../staging/staging.ts'
import type { ImportSummary } from '../summary.ts'
import type { Contents, Flags } from './asked-of-import.ts'

export const importFiles = async (
  stores: TemporaryStores,
  files: Contents,
  { takeNotes = openStaging, ...flags }: Flags & { readonly takeNotes?: () => Staging } = {}
): Promise<ImportSummary> => {
  using folder = writeFolder(files)
  return await importFolderWith(takeNotes)(stores.composed.dependencies)({ folder: folder.path, ...flags })()
}

/** What importing some files into an empty store comes to: it is the same for every store, and soonest known in memory. */
export const importing = (files: Contents, flags: Flags = {}): Promise<ImportSummary> =>
  memoryStores().import(files, flags)

/** Every event, in the order of the store. */
export const history = async ({ composed }: TemporaryStores): Promise<ReadonlyArray<RecordedEvent>> => {
  const events: Array<RecordedEvent> = []
  for await (const followed of composed.dependencies.events.follow(beginning, {}, { until: 'end' }))
    if (followed.type === 'Page') events.push(...followed.page.events)
  return events
}
