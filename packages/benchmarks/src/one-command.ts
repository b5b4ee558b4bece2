/**
 * What a command costs on a stream of thirty events, above the same reads and durable writes done by hand: on a stream
 * seen before, of which only what came since is read, and on one that must be read and replayed from its beginning.
 */
import { load, stateCache, submit, uuidOf } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { aggregateNamed } from '@cofc/core'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, driftOf, excessOf, timeOf } from './harness/compare.ts'
import { scaled } from './harness/spread.ts'
import { daysOf } from './history/calendar.ts'
import { reviewStream } from './history/review.ts'
import { lengthOfStream, nextForMembership, thirtyEach, workbookOf } from './history/thirty-events.ts'
import { writeEvents } from './history/write-history.ts'

interface MeasuredCommand {
  readonly says: string
  readonly stream: (member: number) => string
  /** Whatever else the command's rule reads. */
  readonly alsoRead: (member: number) => ReadonlyArray<string>
  readonly command: (member: number) => object
}
const { opens } = daysOf(nextForMembership)

const asked: ReadonlyArray<MeasuredCommand> = [
  {
    says: 'saving ratings in a workbook',
    stream: member => reviewStream(workbookOf(member)),
    alsoRead: () => [],
    command: member => ({
      type: 'SaveSelfRatings',
      community: workbookOf(member).community,
      cycle: workbookOf(member).cycle,
      kind: 'peer-review',
      on: '1900-06-01',
      ratings: [
        { standard: '1.1', rating: 'n/a', comment: null },
        { standard: '1.2', rating: null, comment: null }
      ]
    })
  },
  {
    says: 'renewing a membership, which reads three other streams',
    stream: member => `membership-TC-${member}`,
    alsoRead: member => ['policy', `community-TC-${member}`, `cycle-${nextForMembership.name}`],
    command: member => ({
      type: 'RenewMembership',
      community: `TC-${member}`,
      membershipType: 'Full',
      cycle: nextForMembership.name,
      on: opens
    })
  }
]

/** By the beginning of a stream's name. */
const aggregateOf = (stream: string) => {
  const entry = aggregateNamed(stream.split('-')[0] ?? '')
  if (entry === null) throw new Error(`no aggregate has the stream ${stream}`)
  return entry.aggregate
}

type Row = readonly [id: string, type: string, data: string, metadata: string]

/** Reads as the store does, without looking at what was read, and writes the same rows that the store came to hold. */
const byHand = (database: DatabaseSync, { stream, alsoRead }: MeasuredCommand, { rows, seenBefore }: ByHand) => {
  const read = database.prepare(
    'select position, stream, version, id, type, data, metadata from events where stream = ? and version > ? order by version'
  )
  read.setReturnArrays(true)
  const write = database.prepare(
    'insert into events (stream, version, id, type, data, metadata) values (?, ?, ?, ?, ?, ?)'
  )
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')]
  return (member: number): void => {
    for (const one of [stream(member), ...alsoRead(member)]) read.all(one, seenBefore ? lengthOfStream : 0)
    begin.run()
    write.run(stream(member), lengthOfStream + 1, ...(rows[member] as Row))
    commit.run()
  }
}
interface ByHand {
  /** One for each member. */
  readonly rows: ReadonlyArray<Row>
  readonly seenBefore: boolean
}
const namespace = '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d'

/** What a command came to, for each member. */
const rowsOf = (database: DatabaseSync, { stream }: MeasuredCommand, members: number): ReadonlyArray<Row> => {
  const read = database.prepare('select id, type, data, metadata from events where stream = ? and version = ?')
  read.setReturnArrays(true)
  return Array.from({ length: members }, (_, member) => read.get(stream(member), lengthOfStream + 1) as unknown as Row)
}

const measure = async (path: string, one: MeasuredCommand, size: Size): Promise<ReadonlyArray<Finding>> => {
  const { store, close } = openSqliteEventStore(path)
  const database = new DatabaseSync(path)
  database.exec('pragma synchronous = full')
  // So much that half of it holds every stream that is read: two for each member, and a few for all.
  const states = stateCache(size.seenBefore ? 5 * size.members * (lengthOfStream + 1) : 0)
  const submitted = submit({
    events: store,
    content: inMemoryContentStore(),
    now: () => new Date().toISOString(),
    states
  })
  // By a hand of its own, so that both sides find the file changed by another.
  const aside = new DatabaseSync(path)
  const see = async ({ stream, alsoRead }: MeasuredCommand, member: number): Promise<void> => {
    for (const name of [stream(member), ...alsoRead(member)]) await load(store, states)(aggregateOf(name), name)()
  }
  const prepare = async (): Promise<void> => {
    aside.exec(`delete from events where version > ${lengthOfStream}`)
    states.forget()
    if (size.seenBefore) for (let member = 0; member < size.members; member++) await see(one, member)
  }
  const each = async (work: (member: number) => Promise<void> | void): Promise<void> => {
    for (let member = 0; member < size.members; member++) await work(member)
  }
  const submitEach = () =>
    each(async member => {
      const [id, command] = [uuidOf(namespace, String(member)), one.command(member)]
      const done = await submitted({ id, command, actor: { role: 'network-team', subject: 'S-1' } })()
      if (isLeft(done) || done.right.outcome !== 'applied') throw new Error(JSON.stringify(done))
    })
  await prepare()
  await submitEach()
  const raw = byHand(database, one, { rows: rowsOf(aside, one, size.members), seenBefore: size.seenBefore })
  const [base, subject] = await compare(
    [
      { name: 'by hand', prepare, run: () => each(raw) },
      { name: 'submit', prepare, run: submitEach }
    ],
    { rounds: size.rounds, warmUps: 3 }
  )
  await close()
  for (const one of [database, aside]) one.close()
  if (base === undefined || subject === undefined) return []
  const perCommand = 1_000 / size.members
  const says = `${one.says}, ${size.seenBefore ? 'seen before' : 'for the first time'}`
  return [
    {
      says: `${says}: CPU above that by hand`,
      measured: scaled(excessOf(subject, base, 'cpu'), perCommand),
      unit: 'µs',
      noise: scaled(driftOf(base, 'cpu'), perCommand),
      ...(size.seenBefore ? { goal: { atMost: 150 } } : {})
    },
    { says: `${says}: by hand`, measured: scaled(timeOf(base, 'cpu'), perCommand), unit: 'µs' }
  ]
}
interface Size {
  readonly seenBefore: boolean
  readonly members: number
  readonly rounds: number
}

export const oneCommand: Benchmark = {
  name: 'one-command',
  asks: `a command on a stream of ${lengthOfStream} events, beside the same reads and durable writes in raw node:sqlite`,
  run: async ({ quick, folder }) => {
    const path = join(folder, 'events.sqlite')
    const size = quick ? { members: 500, rounds: 5 } : { members: 1_000, rounds: 10 }
    await writeEvents(path, thirtyEach(size.members))
    const findings: Array<Finding> = []
    for (const one of asked)
      for (const seenBefore of [true, false]) findings.push(...(await measure(path, one, { ...size, seenBefore })))
    return findings
  }
}
