import { inMemoryContentStore } from '@cofc/content-store'
import { inMemoryEventStore } from '@cofc/event-store'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { uuidOf } from './identity.ts'
import { submit } from './submit.ts'
import { deepestCommand, excessOf, longestCommand } from './taken-in.ts'

const nested = (levels: number): unknown => JSON.parse('{"a":'.repeat(levels) + 'null' + '}'.repeat(levels)) as unknown

test('what is nested too deeply is refused, however deep', () => {
  expect(excessOf(nested(deepestCommand))).toBeNull()
  for (const levels of [deepestCommand + 1, 5_000])
    expect(excessOf(nested(levels))?.says).toContain(`at most ${String(deepestCommand)} levels`)
})
test('what is too long is refused, in one text or in many', () => {
  const half = 'x'.repeat(longestCommand / 2)
  expect(excessOf({ type: half })).toBeNull()
  expect(excessOf({ one: half, other: half })?.says).toContain('letters')
  expect(excessOf(new Array(longestCommand + 1).fill(0))?.says).toContain('letters')
})
test('a submission beyond the bounds is no command, and nothing is thrown', async () => {
  const dependencies = {
    ...{ events: inMemoryEventStore(), content: inMemoryContentStore() },
    now: () => '2024-09-01T10:00:00.000Z'
  }
  const id = uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'deep')
  const command = { type: 'RegisterCommunity', profile: nested(5_000) }
  const actor = { role: 'network-team', subject: 's' } as const
  expect(await submit(dependencies)({ id, command, actor })()).toMatchObject(left({ type: 'NotACommand' }))
})
