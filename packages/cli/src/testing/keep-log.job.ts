/** A process of its own that writes events, takes them into a log and signs it, until it is killed. Says each checkpoint once it is kept. */
import { followLog, signerOf, signLog } from '@cofc/audit'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { openSqliteLogStore } from '@cofc/log-store-sqlite'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder = '', key = '', seed = ''] = process.argv.slice(2)
const done = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const { store: events } = openSqliteEventStore(join(folder, 'events.db'))
const { log } = openSqliteLogStore(join(folder, 'audit.db'))
const signer = done(signerOf('network.example/cofc', 'log', readFileSync(key, 'utf8')))

for (let number = 0; ; number++) {
  const id = `00000000-0000-4000-${seed.padStart(4, '0')}-${String(number).padStart(12, '0')}`
  done(await events.append(`notes-${seed}`, number, [{ id, type: 'Noted', data: { number }, metadata: {} }])())
  done(await followLog({ events, log })())
  const note = done(await signLog({ events, log, signer })())
  process.stdout.write(`${JSON.stringify(note)}\n`)
}
