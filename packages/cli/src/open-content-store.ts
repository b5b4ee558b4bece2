/** The content store that keeps people's words: a file of the data folder, or that of another machine where an address says so. */
import { idInApiKey } from '@cofc/access-store'
import type { ContentStore } from '@cofc/content-store'
import { addressOfWords, contentStoreOver } from '@cofc/content-store-http'
import { openSqliteContentStore, type SqliteContentStore } from '@cofc/content-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import type { DataFolder } from './data-folder.ts'
import { isAddress } from './open-event-store.ts'
import { openFile } from './open-file.ts'
import { reasonOf } from './system-error.ts'

export interface Words {
  readonly store: ContentStore
  /** Runs work whose changes become durable together at its end; not to be had where another machine keeps the words. */
  readonly together: SqliteContentStore['together'] | undefined
  readonly close: () => void
}

const noKey =
  'people’s words are kept by another machine, and the key that was made there for this one is missing: name its file with --words-key-file, or set COFC_WORDS_KEY'

/** What stands on a command line is seen by every program on this machine. */
const keyIn = (file: string | undefined): string => {
  try {
    return file === undefined ? (process.env['COFC_WORDS_KEY'] ?? '').trim() : readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new Error(`--words-key-file: ${String(file)}: ${reasonOf(error)}`, { cause: error })
  }
}

/** Nothing is asked of the other machine yet: it may be away for a while. */
export const openContentStore = ({ content, wordsKeyFile }: DataFolder): Words => {
  if (!isAddress(content)) return openFile(content, openSqliteContentStore)
  const address = addressOfWords(content)
  if (isLeft(address)) throw new Error(`--words-at: ${address.left}`)
  const key = keyIn(wordsKeyFile)
  if (key === '') throw new Error(noKey)
  if (idInApiKey(key) === null) throw new Error('the key to the machine that keeps people’s words is none')
  return {
    store: contentStoreOver({ address: address.right, key }),
    together: undefined,
    close: () => undefined
  }
}
