import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const examples = readdirSync(import.meta.dirname).filter(name => /^\d\d-.*\.ts$/.test(name))

test('there are examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5)
})
test.each(examples)('%s shows what it says', async name => {
  const example: unknown = await import(/* @vite-ignore */ new URL(name, import.meta.url).href)
  expect(example).toBeDefined()
})
