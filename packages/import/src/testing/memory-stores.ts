/** Stores that are gone with the test: for many small imports one after another. */
import { inMemoryContentStore, type ContentStore } from '@cofc/content-store'
import { beginning, openInMemoryEventStore, type RecordedEvent } from '@cofc/event-store'
import { writeFolder } from '@cofc/verification'
import { importFolderWith } from '../import-folder.ts'
import type { ImportInto } from '../importing.ts'
import { openStaging, type Staging } from '../staging/staging.ts'
import type { ImportSummary } from '../summary.ts'
import type { Contents, Flags } from './asked-of-import.ts'

export interface MemoryStores {
  readonly content: ContentStore
  readonly importFrom: (folder: string, flags?: Flags) => Promise<ImportSummary>
  readonly import: (files: Contents, flags?: Flags) => Promise<ImportSummary>
  readonly history: () => Promise<ReadonlyArray<RecordedEvent>>
}

/** With `change`, as stores that behave otherwise; `takeNotes` opens what the import takes its notes in. */
export const memoryStores = (
  change: (into: ImportInto) => ImportInto = into => into,
  takeNotes: () => Staging = openStaging
): MemoryStores => {
  const { store: events } = openInMemoryEventStore()
  const dependencies = { events, content: inMemoryContentStore(), now: () => new Date().toISOString() }
  const importFrom = async (folder: string, flags: Flags = {}): Promise<ImportSummary> =>
    await importFolderWith(takeNotes)(change(dependencies))({ folder, ...flags })()
  return {
    content: dependencies.content,
    importFrom,
    import: async (files, flags = {}) => {
      using folder = writeFolder(files)
      return await importFrom(folder.path, flags)
    },
    history: async () => {
      const found: Array<RecordedEvent> = []
      for await (const followed of events.follow(beginning, {}, { until: 'end' }))
        if (followed.type === 'Page') found.push(...followed.page.events)
      return found
    }
  }
}
