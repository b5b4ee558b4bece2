import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { addressOfWords } from './address.ts'

test.each([
  'https://words.example.org',
  'https://words.example.org:8443/behind/a/proxy/',
  'http://127.0.0.1:4004',
  'http://localhost:4004',
  'http://[::1]:4004'
])('%s is asked', text => {
  expect(addressOfWords(text)).toMatchObject({ _tag: 'Right' })
})
test.each([
  ['http://words.example.org', 'sealed'],
  ['http://127.0.0.1.example.org', 'sealed'],
  ['https://S3cret@words.example.org', 'a key belongs into a file'],
  ['https://words.example.org?key=S3cret', 'a key belongs into a file'],
  ['ftp://words.example.org', 'begins with https:'],
  ['words S3cret', 'expected an address such as']
])('%s is none: %s', (text, says) => {
  const wrong = addressOfWords(text)
  if (!isLeft(wrong)) return expect.unreachable()
  expect(wrong.left).toContain(says)
  expect(wrong.left).not.toContain('S3cret')
})
