import { expect, test } from 'vitest'
import { inMemoryEventStore } from './in-memory.ts'
import { right } from 'fp-ts/lib/Either.js'

const noted = (id: number) => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  type: 'Noted',
  data: { id },
  metadata: {}
})

test('the last event appended tells the position', async () => {
  const store = inMemoryEventStore()
  expect(await store.append('a', 0, [noted(1), noted(2)])()).toEqual(
    right({ version: 2, position: '0000000000000002' })
  )
})
