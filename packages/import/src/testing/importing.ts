/** Imports small folders into stores of their own. */
import type { RecordedEvent } from '@cofc/event-store'
import { beginning } from '@cofc/event-store'
import { temporaryStores, type TemporaryStores } from '../../testing/composed.ts'
import { writeFolder, type Content } from '../../testing/folder.ts'
import { importInto } from '../into.ts'
import type { ImportSummary } from '../summary.ts'

export interface Flags {
  readonly dryRun?: boolean
  readonly keepGoing?: boolean
}
export type Contents = Readonly<Record<string, Content>>

export const importFiles = async (
  stores: TemporaryStores,
  files: Contents,
  flags: Flags = {}
): Promise<ImportSummary> => {
  using folder = writeFolder(files)
  return await importInto(stores.composed, {
    folder: folder.path,
    dryRun: flags.dryRun ?? false,
    keepGoing: flags.keepGoing ?? false,
    progress: () => undefined
  })
}

/** What importing some files into an empty store comes to. */
export const importing = async (files: Contents, flags: Flags = {}): Promise<ImportSummary> => {
  await using stores = await temporaryStores()
  return await importFiles(stores, files, flags)
}

/** Every event, in the order of the store. */
export const history = async ({ composed }: TemporaryStores): Promise<ReadonlyArray<RecordedEvent>> => {
  const events: Array<RecordedEvent> = []
  for await (const followed of composed.parts.store.follow(beginning, {}, { until: 'end' }))
    if (followed.type === 'Page') events.push(...followed.page.events)
  return events
}

/** What a history says, whatever salts were drawn and whenever it was recorded. */
export const told = (events: ReadonlyArray<RecordedEvent>): ReadonlyArray<string> =>
  events.map(({ stream, version, type, data, metadata }) => {
    const said = JSON.stringify(data).replaceAll(/"commitment":"[^"]*"/g, '"commitment":""')
    return `${stream} ${version} ${type} ${metadata['command'] as string} ${said}`
  })
