import { expect, test } from 'vitest'
import { idInApiKey, isApiKeyOf, looksLikeApiKey, newApiKey } from './api-key.ts'

test('a key is known by its digest, and no other key is', () => {
  const [one, other] = [newApiKey(), newApiKey()]
  expect(one.text).toMatch(/^cofc_[0-9a-f]{16}_[\w-]{43}$/)
  expect(idInApiKey(one.text)).toBe(one.id)
  expect(one.text).not.toContain(one.digest)
  expect(isApiKeyOf(one.digest, one.text)).toBe(true)
  expect(isApiKeyOf(one.digest, other.text)).toBe(false)
  expect(isApiKeyOf('', one.text)).toBe(false)
})

test.each(['', 'cofc_', 'cofc_0123456789abcdef_short', ` ${newApiKey().text}`, `${newApiKey().text}x`])(
  '%j is no key',
  text => {
    expect(idInApiKey(text)).toBeNull()
  }
)

test('what is meant to be a key is not taken for a token', () => {
  expect([newApiKey().text, 'cofc_x', 'ey.ey.x'].map(looksLikeApiKey)).toEqual([true, true, false])
})
