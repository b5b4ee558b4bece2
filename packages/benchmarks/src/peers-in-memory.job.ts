/** The in-memory store beside those of Castore and Emmett, single appends and whole commands: how many, how often. */
import { randomUUID } from 'node:crypto'
import { decideJson } from '@cofc/core'
import { inMemoryEventStore, type EventStore, type JsonObject } from '@cofc/event-store'
import { answerWith } from './harness/apart.ts'
import type { Finding } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf, type Side } from './harness/compare.ts'
import { openerOf, type Peer } from './harness/peers.ts'
import { perSecond } from './harness/spread.ts'
import { got } from './harness/got.ts'

const streams = 1_000
const metadata = { command: 'c', role: 'network-team' }
const applied = (stream: number): JsonObject => ({
  type: 'MembershipAppliedFor',
  community: `TC-${stream}`,
  membershipType: 'Full',
  forms: ['joining'],
  on: '2023-05-02'
})
const received = (stream: number) => ({
  type: 'FormReceived',
  community: `TC-${stream}`,
  form: 'finance',
  on: '2023-05-20'
})
const receive = (stream: number) => ({ ...received(stream), type: 'ReceiveForm' })

type Doing = (count: number) => Promise<unknown>
const each = async (count: number, work: Doing): Promise<void> => {
  for (let done = 0; done < count; done++) await work(done)
}
const append = (store: EventStore, stream: string, [expected, data]: readonly [number, JsonObject]) =>
  store.append(stream, expected, [{ id: randomUUID(), type: data['type'] as string, data, metadata }])()

/** Over a thousand streams in turn, as an application would. */
const appends = (count: number) => ({
  ours: async () => {
    const store = inMemoryEventStore()
    await each(count, async n => got(await append(store, `m-${n % streams}`, [Math.floor(n / streams), applied(n)])))
  },
  theirs: async (open: () => Promise<Peer>) => {
    const peer = await open()
    await each(count, n => peer.append(`m-${n % streams}`, Math.floor(n / streams), { data: applied(n), metadata }))
  }
})
/** An application on each stream, then a command on it: ours from JSON, checked, replayed and decided by core. */
const commands = (count: number) => ({
  ours: async () => {
    const store = inMemoryEventStore()
    await each(count, async n => {
      got(await append(store, `m-${n}`, [0, applied(n)]))
      const { events } = got(await store.read(`m-${n}`)())
      const decided = got(
        decideJson(
          events.map(({ data }) => data),
          receive(n)
        )
      )
      for (const event of decided) got(await append(store, `m-${n}`, [events.length, event as unknown as JsonObject]))
    })
  },
  theirs: async (open: () => Promise<Peer>) => {
    const peer = await open()
    await each(count, async n => {
      await peer.append(`m-${n}`, 0, { data: applied(n), metadata })
      await peer.command(`m-${n}`, () => ({ data: received(n), metadata }))
    })
  }
})

interface Comparison {
  readonly says: string
  readonly ours: Side['run']
  readonly theirs: (open: () => Promise<Peer>) => Promise<void>
  readonly count: number
  readonly rounds: number
}
const measure = async ({ says, ours, theirs, count, rounds }: Comparison): Promise<ReadonlyArray<Finding>> => {
  const [castore, emmett] = [await openerOf('castore'), await openerOf('emmett')]
  if (castore === null || emmett === null) return []
  const [us, first, second] = await compare(
    [
      { name: 'ours', run: ours },
      { name: 'castore', run: () => theirs(() => castore('')) },
      { name: 'emmett', run: () => theirs(() => emmett('')) }
    ],
    // Before that the compiler is timed: a command costs three times as much in the first rounds.
    { rounds, warmUps: 4 }
  )
  if (us === undefined || first === undefined || second === undefined) return []
  return [
    {
      says: `${says} beside Castore`,
      measured: speedOf(us, first, 'cpu'),
      unit: 'x',
      noise: noiseOf(first, 'cpu'),
      goal: { atLeast: 2 }
    },
    {
      says: `${says} beside Emmett`,
      measured: speedOf(us, second, 'cpu'),
      unit: 'x',
      noise: noiseOf(second, 'cpu'),
      goal: { atLeast: 4 }
    },
    { says, measured: perSecond(count, timeOf(us, 'cpu')), unit: 'a second' }
  ]
}

const [count, rounds] = process.argv.slice(2).map(Number) as [number, number]
answerWith([
  ...(await measure({ says: 'single appends', ...appends(count), count, rounds })),
  ...(await measure({ says: 'commands, ours decoded', ...commands(count / 2), count: count / 2, rounds }))
])
