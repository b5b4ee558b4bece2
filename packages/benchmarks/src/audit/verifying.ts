/** How fast a whole history is held against its log, beside reading every column of it; and how long its heads take to sign. */
import { inclusionInLog, rootOfLog, sealHeads, verifyStore, type Hash, type Head } from '@cofc/audit'
import { openSqliteLogStore } from '@cofc/log-store-sqlite'
import { join } from 'node:path'
import type { Benchmark, Finding } from '../harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf, type Measured } from '../harness/compare.ts'
import { got } from '../harness/got.ts'
import { scaled } from '../harness/spread.ts'
import { eventsIn, newSigner, openLogged, origin, trustIn, writeLogged } from './logged-history.ts'
import { scanAll } from './scan-all.ts'

const proofs = 100

export const verifying: Benchmark = {
  name: 'verifying',
  asks: 'a history held against its signed log, beside a scan of it; a proof out of it; all heads signed',
  run: async ({ quick, folder, progress }) => {
    const written = await writeLogged(folder, { events: quick ? 60_000 : 1_000_000, members: 1_000 })
    progress(`${String(written)} events are logged`)
    return [
      ...(await verifyingOf(folder, { written, rounds: quick ? 6 : 4 })),
      ...(await sealingOf(join(folder, 'heads.db'), quick ? 60_000 : 600_000))
    ]
  }
}

interface Size {
  readonly written: number
  readonly rounds: number
}
const verifyingOf = async (folder: string, { written, rounds }: Size): Promise<ReadonlyArray<Finding>> => {
  const { events, log, close } = openLogged(folder)
  const trust = trustIn(folder)
  const verify = async (): Promise<void> => {
    if (got(await verifyStore({ events, log, trust })()).events !== written) throw new Error('an event is missing')
  }
  const prove = async (): Promise<void> => {
    for (let at = 0; at < proofs; at++) got(await inclusionInLog(log)(Math.floor((at * written) / proofs), written)())
  }
  const measured = await compare(
    [
      { name: 'scan', run: () => scanAll(eventsIn(folder)) },
      { name: 'verify', run: verify },
      { name: 'prove', run: prove }
    ],
    { rounds }
  )
  await close()
  const [scanned, verified, proved] = measured as [Measured, Measured, Measured]
  return [
    {
      says: `${written.toLocaleString('en-GB')} events verified in one thread, a scan of all columns being 1`,
      measured: speedOf(verified, scanned, 'cpu'),
      ...{ unit: 'x', noise: noiseOf(scanned, 'cpu'), goal: { atLeast: 0.35 } }
    },
    {
      says: 'the proof that one of them is in the log: processor time',
      measured: scaled(timeOf(proved, 'cpu'), 1 / proofs),
      ...{ unit: 'ms', goal: { atMost: 5 } }
    }
  ]
}

const sealingOf = async (path: string, streams: number): Promise<ReadonlyArray<Finding>> => {
  const { log, close } = openSqliteLogStore(path)
  const signer = newSigner()
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
    says: `${streams.toLocaleString('en-GB')} heads signed: processor time`,
    measured: timeOf(sealed, 'cpu'),
    ...{ unit: 'ms', goal: { atMost: 3_000 } }
  }))
}
