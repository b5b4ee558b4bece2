/** How fast a whole history is held against its log, beside reading every column of it; and how long its heads take to sign. */
import {
  followLog,
  inclusionInLog,
  newPrivateKey,
  parseTrust,
  rootOfLog,
  sealHeads,
  signerOf,
  signLog,
  verifyStore,
  vkeyOf,
  type Hash,
  type Head
} from '@cofc/audit'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { openSqliteLogStore } from '@cofc/log-store-sqlite'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf, type Measured } from './harness/compare.ts'
import { got } from './harness/got.ts'
import { scaled } from './harness/spread.ts'
import { linkHistory } from './history/link-history.ts'
import { writeHistory } from './history/write-history.ts'

const origin = 'network.example/cofc'
const signer = got(signerOf(origin, 'log', newPrivateKey()))
const trust = got(parseTrust(`log ${vkeyOf(signer.key)}\nquorum none\n`))
const pageSize = 1_000

/** Every column of every event, page by page, in raw node:sqlite. */
const scanAll = (path: string): number => {
  const database = new DatabaseSync(path, { readOnly: true })
  const page = database.prepare('select * from events where position > ? order by position limit ?')
  page.setReturnArrays(true)
  let seen = 0
  for (let after = 0, more = true; more;) {
    const rows = page.all(after, pageSize) as unknown as ReadonlyArray<readonly [number]>
    after = rows.at(-1)?.[0] ?? after
    seen += rows.length
    more = rows.length === pageSize
  }
  database.close()
  return seen
}

const proofs = 100

export const verifying: Benchmark = {
  name: 'verifying',
  asks: 'a history held against its signed log, beside a scan of it; a proof out of it; all heads signed',
  run: async ({ quick, folder, progress }) => {
    const path = join(folder, 'events.db')
    const written = await writeHistory(path, { events: quick ? 20_000 : 1_000_000, members: 1_000 })
    linkHistory(path)
    progress(`${String(written)} events are linked`)
    const rounds = quick ? 2 : 4
    return [
      ...(await verifyingOf(folder, { written, rounds })),
      ...(await sealingOf(join(folder, 'heads.db'), quick ? 60_000 : 600_000))
    ]
  }
}

interface Size {
  readonly written: number
  readonly rounds: number
}
const verifyingOf = async (folder: string, { written, rounds }: Size): Promise<ReadonlyArray<Finding>> => {
  const path = join(folder, 'events.db')
  const { store: events, close } = openSqliteEventStore(path)
  const { log, close: closeLog } = openSqliteLogStore(join(folder, 'audit.db'))
  got(await followLog({ events, log })())
  got(await signLog({ events, log, signer })())
  const verify = async (): Promise<void> => {
    if (got(await verifyStore({ events, log, trust })()).events !== written) throw new Error('an event is missing')
  }
  const prove = async (): Promise<void> => {
    for (let at = 0; at < proofs; at++) got(await inclusionInLog(log)(Math.floor((at * written) / proofs), written)())
  }
  const measured = await compare(
    [
      { name: 'scan', run: () => scanAll(path) },
      { name: 'verify', run: verify },
      { name: 'prove', run: prove }
    ],
    { rounds }
  )
  await close()
  closeLog()
  const [scanned, verified, proved] = measured as [Measured, Measured, Measured]
  return [
    {
      says: `${written.toLocaleString('en-GB')} events verified in one thread, a scan of all columns being 1`,
      measured: speedOf(verified, scanned, 'cpu'),
      ...{ unit: 'x', noise: noiseOf(scanned, 'cpu'), goal: { atLeast: 0.35 } }
    },
    {
      says: 'the proof that one of them is in the log',
      measured: scaled(timeOf(proved, 'wall'), 1 / proofs),
      ...{ unit: 'ms', goal: { atMost: 5 } }
    }
  ]
}

const sealingOf = async (path: string, streams: number): Promise<ReadonlyArray<Finding>> => {
  const { log, close } = openSqliteLogStore(path)
  const leaf = 'x'.repeat(32) as Hash
  const heads = Array.from({ length: streams }, (_, at): Head => ({
    stream: `review-TC-${String(at).padStart(6, '0')}/2023-2024/peer-review`,
    version: 9,
    leaf,
    hasLinks: true
  }))
  const to = { size: 1, position: '1' }
  got(await log.extend({ size: 0, position: '' }, { to, heads, tiles: [{ level: 0, index: 0, hashes: [leaf] }] })())
  got(await rootOfLog(log)(1)())
  const text = `${origin}\n1\n${Buffer.from(leaf, 'latin1').toString('base64')}\n`
  const { name, id, bytes } = signer.sign(text, 0)
  const line = `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`
  got(await log.sign({ ...to, note: `${text}\n${line}` })())
  const seal = { name: 'seal', run: async () => got(await sealHeads({ log, signer })()) }
  const measured = await compare([seal], { rounds: 2 })
  close()
  return measured.map(sealed => ({
    says: `${streams.toLocaleString('en-GB')} heads signed`,
    measured: timeOf(sealed, 'wall'),
    ...{ unit: 'ms', goal: { atMost: 3_000 } }
  }))
}
