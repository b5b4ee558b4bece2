/** Imports a folder into the stores of a data folder. In files of ours some hundred commands become durable at once, words before events. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { importFolder, type ImportInto, type ImportRequest, type ImportSummary } from '@cofc/import'
import type { Composed } from './container.ts'
import { finishReactions } from './reactions.ts'

/** It is tried in a file that no folder lists. */
const openTrial = () => openSqliteEventStore('', { durability: 'none' })

const into = ({ dependencies, events: { together }, content: { together: ofWords } }: Composed): ImportInto =>
  // Where others write as well, each command becomes durable by itself.
  together === undefined || ofWords === undefined
    ? { ...dependencies, openTrial }
    : { ...dependencies, openTrial, together: work => together(ofWords(work)) }

interface Request extends ImportRequest {
  /** Told of each reaction that could not be done. */
  readonly say?: (line: string) => void
}

/** Reactions are finished before, so that the rows find what came of them, and after. */
export const importInto = async (
  composed: Composed,
  { say = () => undefined, ...request }: Request
): Promise<ImportSummary> => {
  await finishReactions(composed, say)
  const summary = await importFolder(into(composed))(request)()
  await finishReactions(composed, say)
  return summary
}
