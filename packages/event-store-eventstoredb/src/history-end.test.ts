/** The end of a history that is read a piece at a time, each piece as long as a try of a call may be. */
import streams from '@eventstore/db-client/generated/streams_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import { left, right } from 'fp-ts/lib/Either.js'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { beginning } from '@cofc/event-store'
import { endFinder } from './history-end.ts'
import { positionAt } from './position.ts'
import type { Read } from './reading-call.ts'
import { stillClock } from './testing/still-clock.ts'

interface Reading {
  readonly isBackwards: boolean
  readonly isFiltered: boolean
  readonly count: number
  readonly from: number
}
const readingOf = (request: Buffer): Reading => {
  const options = streams.ReadReq.deserializeBinary(request).getOptions() ?? new streams.ReadReq.Options()
  const all = options.getAll()
  const position = all?.getPosition()?.getCommitPosition()
  return {
    isBackwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    isFiltered: options.hasFilter(),
    count: Number(options.getCount()),
    from: Number(position ?? (all?.hasStart() === true ? 0 : Infinity))
  }
}
interface Event {
  readonly type: string
  readonly at: number
}
const isReached = ({ isBackwards, from }: Reading, { at }: Event) => (isBackwards ? at < from : at >= from)

interface Limits {
  readonly brings: number
  /** In a row, before one that passes the filter. */
  readonly passesOver: number
}
const timeFor = ({ brings, passesOver }: Limits) => {
  let [came, inRow] = [0, 0]
  return (passes: boolean) => {
    came += passes ? 1 : 0
    inRow = passes ? 0 : inRow + 1
    return came <= brings && inRow <= passesOver
  }
}

/** Types of events, each at the position of its index, counted from 1; and how far one read comes. */
const historyOf = (types: Array<string>, limits: Limits) => {
  let calls = 0
  const read: Read = ({ request, take }) => {
    calls++
    const reading = readingOf(request)
    const asked = types.map((type, index) => ({ type, at: index + 1 })).filter(one => isReached(reading, one))
    if (reading.isBackwards) asked.reverse()
    const hasTime = timeFor(limits)
    let wanted = reading.count
    for (const { type, at } of asked) {
      const passes = !reading.isFiltered || !type.startsWith('$')
      if (!hasTime(passes)) return Promise.resolve(left({ type: 'TimedOut' }))
      if (passes && (take(messageOf(type, at)) || --wanted === 0)) break
    }
    return Promise.resolve(right(undefined))
  }
  return { read, types, calls: () => calls }
}
const messageOf = (type: string, at: number) => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
  const uuid = new shared.UUID()
  uuid.setString('6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d')
  recorded.setId(uuid)
  recorded.setCommitPosition(String(at))
  recorded.setPreparePosition(String(at))
  recorded.getMetadataMap().set('type', type)
  const event = new streams.ReadResp.ReadEvent()
  event.setEvent(recorded)
  const response = new streams.ReadResp()
  response.setEvent(event)
  return Buffer.from(response.serializeBinary())
}
const at = (place: number) => positionAt({ commit: place, prepare: place })
const some = (count: number, type: string) => Array.from({ length: count }, () => type)
const plenty = () => 1_000
const clock = stillClock()
/** What these histories do not bring at once they never bring. */
const time = { clock, longest: 5_000 }

test('the head is the end where the last event is ours, and asked for once where little stands behind it', async () => {
  const own = endFinder(historyOf(['$a', 'Ours'], { brings: 10, passesOver: 10 }).read, time)
  expect(await own.look(plenty)).toEqual(right({ end: at(2), head: at(2) }))
  const near = endFinder(historyOf(['Ours', ...some(5, '$a')], { brings: 10, passesOver: 10 }).read, time)
  expect(await near.look(plenty)).toEqual(right({ end: at(6), head: at(1) }))
})

test('a head far from the end comes nearer with every try, and what was gone through stays known', async () => {
  const { read, types, calls } = historyOf([...some(5, 'Ours'), ...some(95, '$a')], { brings: 20, passesOver: 10 })
  const ends = endFinder(read, time)
  let tries = 1
  while ((await ends.head(plenty))._tag === 'Left') tries++
  expect(tries).toBe(5)
  expect(await ends.head(plenty)).toEqual(right(at(5)))
  // What comes after is gone through from there on.
  types.push(...some(12, '$a'))
  const before = calls()
  expect(await ends.look(plenty)).toEqual(right({ end: at(112), head: at(5) }))
  expect(calls() - before).toBe(2)
  types.push('Ours', ...some(12, '$a'))
  expect(await ends.look(plenty)).toEqual(right({ end: at(125), head: at(113) }))
})

test('an event of ours that was appended or read is known, and only what came since is gone through', async () => {
  const { read, calls, types } = historyOf(['Ours', ...some(95, '$a')], { brings: 20, passesOver: 10 })
  const ends = endFinder(read, time)
  expect(await ends.look(plenty)).toEqual(right({ end: at(96), head: undefined }))
  types.push('Ours', ...some(15, '$a'))
  ends.heard(at(97))
  const before = calls()
  expect(await ends.head(plenty)).toEqual(right(at(97)))
  expect(calls() - before).toBe(2)
  // One that is heard of late tells nothing new.
  ends.heard(at(1))
  expect(await ends.head(plenty)).toEqual(right(at(97)))
})

test('the server is asked once for a head far from the end, however many calls end before its answer', async () => {
  const types = ['Ours', ...some(95, '$a')]
  const [briefly, atLength] = [
    historyOf(types, { brings: 20, passesOver: 10 }),
    historyOf(types, { brings: 99, passesOver: 99 })
  ]
  const told = Promise.withResolvers<undefined>()
  const read: Read = call =>
    call.within === time.longest ? told.promise.then(() => atLength.read(call)) : briefly.read(call)
  const ends = endFinder(read, time)
  const inTime = async (asked: ReturnType<typeof ends.head>) => {
    const seen = { over: false }
    void asked.finally(() => (seen.over = true))
    while (!seen.over) {
      clock.passToNext()
      await nextTurn()
    }
    return asked
  }
  for (let calls = 0; calls < 3; calls++) expect(await inTime(ends.head(plenty))).toEqual(left({ type: 'TimedOut' }))
  told.resolve(undefined)
  expect(await ends.head(plenty)).toEqual(right(at(1)))
  expect(atLength.calls()).toBe(1)
  // Each looked where the end is; the first asked briefly as well.
  expect(briefly.calls()).toBe(6)
})

test('looking never goes far: it tells the end alone, again and again', async () => {
  const { read, calls } = historyOf(['Ours', ...some(95, '$a')], { brings: 20, passesOver: 10 })
  const ends = endFinder(read, time)
  expect(await ends.look(plenty)).toEqual(right({ end: at(96), head: undefined }))
  const before = calls()
  expect(await ends.look(plenty)).toEqual(right({ end: at(96), head: undefined }))
  expect(calls() - before).toBe(1)
})

test('a search meets what is known, and one that meets the first event of all has no head', async () => {
  const { read, types } = historyOf(['Ours', '$a'], { brings: 20, passesOver: 10 })
  const ends = endFinder(read, time)
  expect(await ends.head(plenty)).toEqual(right(at(1)))
  types.push(...some(95, '$a'))
  let found = await ends.head(plenty)
  while (found._tag === 'Left') found = await ends.head(plenty)
  expect(found).toEqual(right(at(1)))
  const empty = endFinder(historyOf(some(40, '$a'), { brings: 20, passesOver: 10 }).read, time)
  let none = await empty.head(plenty)
  while (none._tag === 'Left') none = await empty.head(plenty)
  expect(none).toEqual(right(beginning))
})

test('a history of nothing ends at the beginning', async () => {
  const ends = endFinder(historyOf([], { brings: 10, passesOver: 10 }).read, time)
  expect(await ends.look(plenty)).toEqual(right({ end: beginning, head: beginning }))
})
