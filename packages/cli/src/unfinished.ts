/** Says of an import that was begun and is not finished that what it brings is here in part. */
import { unfinishedImports, unfinishedInWords, type UnfinishedImport } from '@cofc/import'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Session } from './commands/session.ts'

/** Answers them too. Where they cannot be read, whatever else is read there says so. */
export const tellUnfinished = async ({ composed, output }: Session): Promise<ReadonlyArray<UnfinishedImport>> => {
  const found = await unfinishedImports(composed.content.store)()
  if (isLeft(found)) return []
  const says = unfinishedInWords(found.right)
  if (says !== null) output.say(says)
  return found.right
}
