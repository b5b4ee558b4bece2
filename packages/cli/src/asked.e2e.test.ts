/** Every command of the demonstration network can be told again from its first event, and is decided again as it was. */
import 'reflect-metadata'
import { commandAsked, decideAgain, submit, uuidOf } from '@cofc/application'
import { decodeCommand } from '@cofc/core'
import { beginning, type RecordedEvent } from '@cofc/event-store'
import { applicationRefused, commandsAfterImport } from '@cofc/demonstration'
import type { TemporaryFolder } from '@cofc/verification'
import { isRight } from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose, type Composed } from './container.ts'
import { dataFolder } from './data-folder.ts'
import { demonstrationGoesOn } from './demonstration-goes-on.ts'
import { publishReports } from './import-demonstration.ts'
import { seedOfTests } from './testing/demonstration.setup.ts'
import { importedDemonstration } from './testing/imported-demonstration.ts'

let data: TemporaryFolder
let composed: Composed
let commands: ReadonlyArray<ReadonlyArray<RecordedEvent>>
beforeAll(async () => {
  data = importedDemonstration()
  composed = await compose(dataFolder(data.path))
  expect(await demonstrationGoesOn(composed, commandsAfterImport(seedOfTests))).toBe(null)
  expect(await publishReports(composed)).toBe(null)
  const found = new Map<string, Array<RecordedEvent>>()
  for await (const followed of composed.dependencies.events.follow(beginning, {}, { until: 'end' })) {
    if (followed.type === 'Failed') throw new Error(followed.failure.type)
    for (const event of followed.page.events) {
      const key = `${event.stream} ${JSON.stringify(event.metadata['command'])}`
      found.set(key, [...(found.get(key) ?? []), event])
    }
  }
  commands = [...found.values()]
})
afterAll(async () => {
  await composed.close()
  data[Symbol.dispose]()
})

test('what was asked stands beside the first event of each, in few bytes', () => {
  expect(commands.length).toBeGreaterThan(4_000)
  let bytes = 0
  for (const events of commands) {
    const asked = commandAsked(events)
    expect(asked === null ? null : isRight(decodeCommand(asked))).toBe(true)
    expect(events.slice(1).filter(({ metadata }) => 'asked' in metadata)).toEqual([])
    bytes += JSON.stringify(events[0]?.metadata['asked']).length
  }
  expect(bytes / commands.length).toBeLessThan(80)
})

test('an applicant is refused for want of a criterion that the policy names', async () => {
  const id = uuidOf('6b0f5a52-3c7e-4a53-9d0e-0f4b7c2f9a31', 'application')
  const actor = { role: 'network-team', subject: 'test' } as const
  const asked = submit(composed.dependencies)({ id, command: applicationRefused(seedOfTests), actor })
  const missing = ['staff-are-supervised']
  expect(await asked()).toMatchObject({ left: { refusal: { type: 'CriteriaNotJudged', missing } } })
})

/** By night every command, else every fifth: see docs/CONTRIBUTING.md. */
const apart = process.env['COFC_NIGHTLY'] === 'yes' ? 1 : 5

test('each is decided again as it was', async () => {
  const judge = decideAgain(composed.dependencies)
  for (const [place, [first]] of commands.entries()) {
    if (first === undefined || place % apart !== 0) continue
    const { stream, version } = first
    expect({ stream, version, judged: await judge(stream, version)() }).toMatchObject({
      judged: { right: { type: 'DecidedAsThen' } }
    })
  }
})
