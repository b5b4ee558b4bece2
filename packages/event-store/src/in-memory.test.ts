import { expect, test } from 'vitest'
import { inMemoryEventStore } from './in-memory.ts'
import { right } from 'fp-ts/lib/Either.js'

const noted = (id: number) => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  type: 'Noted',
  data: { id },
  metadata: {}
})

test('eighty thousand streams are written nearly as fast as a thousand', async () => {
  const rate = async (streams: number) => {
    const store = inMemoryEventStore()
    const begun = performance.now()
    for (let n = 0; n < 80_000; n++) await store.append(`s-${n % streams}`, Math.floor(n / streams), [noted(n)])()
    return 80_000 / (performance.now() - begun)
  }
  await rate(1_000)
  let best = 0
  for (let tries = 0; tries < 5 && best < 0.6; tries++)
    best = Math.max(best, (await rate(80_000)) / (await rate(1_000)))
  expect(best).toBeGreaterThan(0.6)
})

test('the last event appended tells the position', async () => {
  const store = inMemoryEventStore()
  expect(await store.append('a', 0, [noted(1), noted(2)])()).toEqual(
    right({ version: 2, position: '0000000000000002' })
  )
})
