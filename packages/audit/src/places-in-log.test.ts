/** Where events stand in a small log, and between which times they were recorded by the witnesses of its checkpoints. */
import { leafOf, openInMemoryEventStore, type RecordedEvent } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { checkpointTimes, type CheckpointTime } from './checkpoint-times.ts'
import { followLog } from './log/follow-log.ts'
import { inMemoryLogStore } from './log/in-memory.ts'
import { signLog } from './log/sign-log.ts'
import { noteText, parseNote } from './notes/note.ts'
import { newPrivateKey, signerOf } from './notes/sign.ts'
import { placesInLog } from './places-in-log.ts'

const readRight = <A>(read: Either<{ readonly type: string }, A>): A => {
  if (isLeft(read)) throw new Error(read.left.type)
  return read.right
}
const signer = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
const witness = readRight(signerOf('advisers.example/witness', 'witness', newPrivateKey()))
const stranger = readRight(signerOf('advisers.example/witness', 'witness', newPrivateKey()))
const time = (day: number, minute = 0) => `2024-01-0${String(day)}T10:${String(minute).padStart(2, '0')}:00.000Z`
const secondsOf = (instant: string): number => Date.parse(instant) / 1_000

/** What each event claims, with a checkpoint after some, and when each of these was cosigned, by whom. */
const network = async (
  claims: ReadonlyArray<string>,
  checkpoints: Readonly<Record<number, readonly [at: string | null, by?: typeof witness]>>
) => {
  const { store: events } = openInMemoryEventStore()
  const log = inMemoryLogStore()
  let previous: string | null = null
  for (const [place, recordedAt] of claims.entries()) {
    const id = `00000000-0000-4000-8000-00000000000${String(place)}`
    const event = { id, type: 'Noted', data: { place }, metadata: { recordedAt, previous } }
    readRight(await events.append('notes', place, [event])())
    previous = leafOf({ ...event, stream: 'notes', version: place + 1 })
    const asked = checkpoints[place + 1]
    if (asked === undefined) continue
    readRight(await followLog({ events, log })())
    const note = readRight(await signLog({ events, log, signer })())
    const [at, by = witness] = asked
    if (note === null || at === null) continue
    const { text, signatures } = readRight(parseNote(note.note))
    const both = noteText({ text, signatures: [...signatures, by.sign(text, secondsOf(at))] })
    readRight(await log.sign({ ...note, note: both })())
  }
  readRight(await followLog({ events, log })())
  const times = readRight(await checkpointTimes({ events, log, witnesses: [witness.key] })())
  const read = readRight(await events.read('notes', 1)()).events
  return { log, times, read }
}
const placed = async ({ log, times, read }: Awaited<ReturnType<typeof network>>) =>
  readRight(await placesInLog(log, times)(read)())
const timesOf = (times: ReadonlyArray<CheckpointTime>) =>
  times.map(({ size, seenAt, claimedBy }) => [size, seenAt, claimedBy])

test('an event has its index, the first checkpoint that has it, and the times of those around it', async () => {
  const made = await network([time(1), time(2), time(3), time(4)], {
    1: [time(1, 1)],
    2: [null],
    3: [time(3, 1)]
  })
  expect(await placed(made)).toEqual([
    { index: 0, checkpoint: 1, notBefore: null, notAfter: time(1, 1) },
    { index: 1, checkpoint: 2, notBefore: time(1), notAfter: time(3, 1) },
    { index: 2, checkpoint: 3, notBefore: time(1), notAfter: time(3, 1) },
    { index: 3, checkpoint: null, notBefore: time(3), notAfter: null }
  ])
})
test('an event that the log does not have, or has otherwise, has no place', async () => {
  const { log, times, read } = await network([time(1)], {})
  const [event] = read as readonly [RecordedEvent]
  expect(readRight(await placesInLog(log, times)([{ ...event, data: {} }, event])())).toMatchObject([
    null,
    { index: 0 }
  ])
})
test('a checkpoint that comes to its witness late accuses nothing that was recorded meanwhile', async () => {
  const { times } = await network([time(1), time(2), time(3)], { 1: [time(9)], 3: [time(9, 1)] })
  expect(timesOf(times)).toEqual([
    [1, time(9), time(1)],
    [3, time(9, 1), time(3)]
  ])
})
test('one event that claims to be of the future, or a row of events dated back, does not move what others are held against', async () => {
  const future = await network([time(9), time(2)], { 1: [time(1, 1)], 2: [time(2, 1)] })
  expect(timesOf(future.times)).toEqual([
    [1, time(1, 1), time(1, 1)],
    [2, time(2, 1), time(2, 1)]
  ])
  const back = await network([time(5), time(1), time(1)], { 1: [time(5, 1)], 2: [time(5, 2)] })
  expect((await placed(back)).map(place => place?.notBefore)).toEqual([null, time(5), time(5)])
})
test('only a witness that is named says a time', async () => {
  const { times } = await network([time(1)], { 1: [time(1, 1), stranger] })
  expect(times).toEqual([])
})
