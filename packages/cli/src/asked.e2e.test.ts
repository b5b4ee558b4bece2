/** Every command of the demonstration network can be told again from its first event, and is decided again as it was. */
import {
  commandAsked,
  decideAgain,
  decisionsAgain,
  decisionsUnder,
  submit,
  uuidOf,
  type DecisionAgain,
  type FoundDecision
} from '@cofc/application'
import { count, decodeCommand } from '@cofc/core'
import { beginning, type RecordedEvent } from '@cofc/event-store'
import { applicationRefused } from '@cofc/demonstration'
import type { TemporaryFolder } from '@cofc/verification'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Composed } from './container.ts'
import { seedOfTests } from './testing/demonstration.setup.ts'
import { wholeDemonstration } from './testing/whole-demonstration.ts'

let data: TemporaryFolder
let composed: Composed
let commands: ReadonlyArray<ReadonlyArray<RecordedEvent>>
beforeAll(async () => {
  ;({ data, composed } = await wholeDemonstration())
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

const allOf = async (decisions: AsyncIterable<FoundDecision>): Promise<ReadonlyArray<DecisionAgain>> => {
  const found: Array<DecisionAgain> = []
  for await (const decision of decisions) {
    if (isLeft(decision)) throw new Error(JSON.stringify(decision.left))
    found.push(decision.right)
  }
  return found
}

test('every one of them is decided again as it was', async () => {
  const again = await allOf(decisionsAgain(composed.dependencies))
  expect(again).toHaveLength(commands.length)
  expect(again.filter(({ judgement }) => judgement.type !== 'DecidedAsThen')).toEqual([])
})

test('one by itself is judged as in a pass through all of them', async () => {
  const judge = decideAgain(composed.dependencies)
  for (const [place, [first]] of commands.entries()) {
    if (first === undefined || place % 100 !== 0) continue
    const { stream, version } = first
    expect({ stream, version, judged: await judge(stream, version)() }).toMatchObject({
      judged: { right: { type: 'DecidedAsThen' } }
    })
  }
})

test('one changed number of the policy turns a decision, and names no other than it turns', async () => {
  const book = { fullCyclesForAccreditation: count(3) }
  const otherwise = (await allOf(decisionsUnder(composed.dependencies)(book))).filter(
    ({ judgement }) => judgement.type === 'DecidedOtherwise'
  )
  expect(otherwise.find(({ stream, version }) => stream === 'membership-TC-0006' && version === 10)).toMatchObject({
    on: '2023-09-01',
    asked: 'RenewMembership',
    rule: expect.stringContaining('A membership is renewed for the next cycle on record') as string,
    judgement: { decision: { left: { type: 'TooFewFullCycles', completed: 2, needed: 3 } } },
    instead: expect.stringContaining(
      'Accreditation membership needs 3 cycles completed as Full, and there are 2'
    ) as string
  })
  expect(new Set(otherwise.map(({ judgement }) => JSON.stringify(judgement).includes('"TooFewFullCycles"')))).toEqual(
    new Set([true])
  )
})
