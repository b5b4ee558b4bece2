/** A validator that others made finds nothing wrong with the document, and would find what is. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const committed = () =>
  JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as Record<string, unknown>

test('openapi-schema-validator finds nothing wrong with the document', async () => {
  const { valid, errors } = await new Validator().validate(committed())
  expect([valid, errors]).toEqual([true, undefined])
})
test('and would find what is', async () => {
  const { valid } = await new Validator().validate({ ...committed(), paths: { 'no-slash': {} } })
  expect(valid).toBe(false)
})
