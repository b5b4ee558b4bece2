/** A made-up history as a writer of today stores it, with its log: every event linked, hashed and signed for. */
import {
  bundleOf,
  followLog,
  newPrivateKey,
  parseTrust,
  sealHeads,
  signerOf,
  signLog,
  vkeyOf,
  type Signer,
  type Trust
} from '@cofc/audit'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { openSqliteLogStore } from '@cofc/log-store-sqlite'
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { got } from '../harness/got.ts'
import { linkHistory } from '../history/link-history.ts'
import { writeHistory } from '../history/write-history.ts'
import type { HistorySize } from '../history/history.ts'

export const origin = 'network.example/cofc'

export const newSigner = (): Signer => got(signerOf(origin, 'log', newPrivateKey()))

const filesIn = (folder: string) => ({
  events: join(folder, 'events.db'),
  log: join(folder, 'audit.db'),
  policy: join(folder, 'policy.txt'),
  bundle: join(folder, 'whole.cofc.jsonl')
})
export const eventsIn = (folder: string): string => filesIn(folder).events
export const bundleIn = (folder: string): string => filesIn(folder).bundle
/** Whom to believe, as text: the key of the log and no witness. */
export const policyIn = (folder: string): string => readFileSync(filesIn(folder).policy, 'utf8')
export const trustIn = (folder: string): Trust => got(parseTrust(policyIn(folder)))

export const openLogged = (folder: string) => {
  const { events: path, log: logPath } = filesIn(folder)
  const { store: events, close } = openSqliteEventStore(path)
  const { log, close: closeLog } = openSqliteLogStore(logPath)
  return {
    events,
    log,
    close: async (): Promise<void> => {
      await close()
      closeLog()
    }
  }
}

/** Answers how many events there are. */
export const writeLogged = async (folder: string, size: HistorySize): Promise<number> => {
  const files = filesIn(folder)
  const written = await writeHistory(files.events, size)
  linkHistory(files.events)
  const signer = newSigner()
  writeFileSync(files.policy, `log ${vkeyOf(signer.key)}\nquorum none\n`)
  const { events, log, close } = openLogged(folder)
  got(await followLog({ events, log })())
  got(await signLog({ events, log, signer })())
  got(await sealHeads({ log, signer })())
  await close()
  return written
}

/** All of it as a bundle, beside it. */
export const writeBundle = async (folder: string): Promise<void> => {
  const { events, log, close } = openLogged(folder)
  const file = createWriteStream(bundleIn(folder))
  for await (const line of bundleOf({ events, log }, 'whole')) if (!file.write(got(line))) await once(file, 'drain')
  file.end()
  await once(file, 'close')
  await close()
}
