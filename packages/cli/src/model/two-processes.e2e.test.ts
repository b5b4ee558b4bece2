/**
 * Two processes submit random commands to one data folder at the same time, and nothing of what is always true suffers.
 * `COFC_MODEL_RUNS` says how many folders, each of a thousand commands of either; by day none: see docs/CONTRIBUTING.md.
 */
import 'reflect-metadata'
import { catchUpReactions, submit, uuidOf, type Dependencies, type SubmitFailure } from '@cofc/application'
import type { RecordedEvent } from '@cofc/event-store'
import { temporaryFolder } from '@cofc/verification'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compose, type Composed } from '../container.ts'
import { dataFolder } from '../data-folder.ts'
import { submitOrPublish } from '../submit-or-publish.ts'
import { rememberedStates, wrongWithEvent, wrongWithFailure, wrongWithStream } from '../testing/model/always.ts'
import { beginnings } from '../testing/model/scripts.ts'
import type { Told } from '../testing/model/told.ts'
import { everyEvent, wrongWithTheWhole } from '../testing/model/whole.ts'
import { whoMay } from '../testing/who-may.ts'

const runs = Number(process.env['COFC_MODEL_RUNS'] ?? 0)
const steps = 1_000
const firstSeed = Number(process.env['COFC_MODEL_SEED'] ?? Date.now() % 1_000_000_000)
const job = fileURLToPath(new URL('../../dist/testing/model/submitting.job.js', import.meta.url))

const begin = async (composed: Composed): Promise<void> => {
  for (const [place, command] of beginnings.entries()) {
    const id = uuidOf('4c5f4a19-9b7e-4a53-8d4c-3a1b9f2f6e05', String(place))
    expect(await submitOrPublish(composed)({ id, command, actor: whoMay(command) })()).toMatchObject({ _tag: 'Right' })
  }
}

/** A process that waits for the word. */
const waiting = async (folder: string, seed: number) => {
  const child = spawn(process.execPath, [job, folder, String(seed), String(steps)])
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  return async (): Promise<ReadonlyArray<Told>> => {
    child.stdin.end()
    expect([await ended, err]).toEqual([[0, null], ''])
    const [, ...lines] = out.trim().split('\n')
    return lines.map(line => JSON.parse(line) as Told)
  }
}

const wrongWithEvents = async (
  dependencies: Dependencies,
  all: ReadonlyArray<RecordedEvent>
): Promise<ReadonlyArray<string>> => {
  const oneOfEach = [...new Map(all.map(event => [event.stream, event])).values()]
  const streams = await Promise.all(oneOfEach.map(event => wrongWithStream(dependencies, event)))
  return [...all.map(wrongWithEvent), ...streams].filter(wrong => wrong !== null)
}

/** What was done is answered as it was then. */
const answeredAgain = async (dependencies: Dependencies, { id, command, events }: Told): Promise<boolean> => {
  const again = await submit(dependencies)({ id, command, actor: whoMay(command) })()
  const acknowledged = new Set(events.map(({ event }) => event))
  return (
    isRight(again) &&
    again.right.outcome === 'already-applied' &&
    again.right.events.every(({ id: event }) => acknowledged.has(event))
  )
}

test.skipIf(runs === 0).each(Array.from({ length: Math.max(1, runs) }, (_, run) => firstSeed + run))(
  'two processes that submit at the same time lose nothing, and are refused only by rules: seed %i',
  async seed => {
    using data = temporaryFolder()
    const composed = await compose(dataFolder(data.path))
    const dependencies = { ...composed.dependencies, states: rememberedStates() }
    await begin(composed)
    const both = await Promise.all([waiting(data.path, seed), waiting(data.path, seed + 1_000_000_000)])
    const told = (await Promise.all(both.map(async go => await go()))).flat()

    const failures = told.flatMap(({ failure }) => (failure === null ? [] : [failure as SubmitFailure]))
    expect(failures.map(wrongWithFailure).filter(wrong => wrong !== null)).toEqual([])
    const all = await everyEvent(dependencies)
    const places = new Map(all.map(({ id, stream, version }) => [id, { event: id, stream, version }]))
    expect(places.size).toBe(all.length)
    const acknowledged = told.flatMap(({ events }) => events)
    expect(acknowledged.map(({ event }) => places.get(event))).toEqual(acknowledged)
    const commands = new Set(all.map(({ metadata }) => metadata['command']))
    const done = told.filter(({ id }) => commands.has(id))
    expect(await Promise.all(done.map(async one => await answeredAgain(dependencies, one)))).not.toContain(false)
    const ids = new Set(acknowledged.map(({ event }) => event))
    const submitted = new Set<unknown>(told.map(({ id }) => id))
    const unknown = all.filter(({ id, metadata }) => submitted.has(metadata['command']) && !ids.has(id))
    expect(unknown).toEqual([])

    expect(isLeft(await catchUpReactions(dependencies)())).toBe(false)
    expect(await everyEvent(dependencies)).toEqual(all)
    expect(await wrongWithEvents(dependencies, all)).toEqual([])
    expect(await wrongWithTheWhole(dependencies)).toBe(null)
    expect(await composed.events.checkIntegrity()).toMatchObject({ _tag: 'Right' })
    await composed.close()
    const conflicts = told.reduce((sum, one) => sum + one.conflicts, 0)
    console.info(`seed ${seed}: ${all.length} events, ${conflicts} appends came too late`)
  }
)
