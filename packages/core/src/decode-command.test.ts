import fc from 'fast-check'
import { isLeft, isRight, left, map, right } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { expect, test } from 'vitest'
import type { Dated } from './aggregate.ts'
import { commandNamed, commandTypes, fieldsLeftOutOf } from './command-named.ts'
import { decodeCommand } from './decode-command.ts'
import { arbitraryOf } from './testing/arbitrary-of.ts'

const codecOf = (type: string) => commandNamed(type)?.command.codec as t.Type<Dated, unknown>

/** The same with foreign fields in every record, however deep. */
const withForeignFields = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withForeignFields)
  if (typeof value !== 'object' || value === null) return value
  const own = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withForeignFields(part)]))
  return { ...own, foreign: { type: 'x' }, constructor: 1, ['__proto__']: 2 }
}
/** Where the records of a value stand. */
const recordsIn = (value: unknown, path = ''): ReadonlyArray<string> => {
  if (typeof value !== 'object' || value === null) return []
  const parts = Object.entries(value).flatMap(([name, part]) => recordsIn(part, path === '' ? name : `${path}.${name}`))
  return Array.isArray(value) ? parts : [path, ...parts]
}
const foreignIn = (command: unknown): ReadonlyArray<string> =>
  recordsIn(command).flatMap(path =>
    ['foreign', 'constructor', '__proto__'].map(name => (path === '' ? name : `${path}.${name}`))
  )

test.each(commandTypes)('%s is what its codec makes of it, and itself when there is nothing to make', type => {
  const codec = codecOf(type)
  fc.assert(
    fc.property(arbitraryOf(codec), given => {
      const decoded = map(({ command }: { readonly command: Dated }) => command)(decodeCommand(given))
      expect(decoded).toStrictEqual(codec.decode(given))
      expect(isRight(decoded) && decoded.right).toBe(given)
    }),
    { numRuns: 30 }
  )
})

test.each(commandTypes)('%s with fields that it does not have is refused, and names them at every depth', type => {
  fc.assert(
    fc.property(arbitraryOf(codecOf(type)), given => {
      const told = decodeCommand(withForeignFields(given))
      const foreign = foreignIn(given)
      const named = isLeft(told) ? told.left.map(({ path }) => path) : []
      expect(named).toHaveLength(Math.min(20, foreign.length))
      expect(named.filter(path => !foreign.includes(path))).toEqual([])
      expect(isLeft(told) && new Set(told.left.map(({ says }) => says))).toEqual(new Set(['no field is called so']))
    }),
    { numRuns: 30 }
  )
})

test('a misspelt field is named beside the one that is missing, and a long name is cut short', () => {
  const lock = { type: 'LockWorkbook', community: 'TC-0001', cycle: '2023-2024', on: '2024-01-31' }
  expect(decodeCommand({ ...lock, knd: 'peer-review' })).toEqual(
    left([
      {
        path: 'kind',
        says: 'expected self-review, peer-review, accreditation or audit, but it is missing'
      },
      { path: 'knd', says: 'no field is called so' }
    ])
  )
  const told = decodeCommand({ ...lock, kind: 'audit', ['x'.repeat(1_000_000)]: 1 })
  expect(isLeft(told) && told.left.map(({ path }) => path.length)).toEqual([161])
})

const nested = (depth: number): unknown => JSON.parse('{"a":'.repeat(depth - 1) + '[]' + '}'.repeat(depth - 1))
const excessive: ReadonlyArray<readonly [name: string, json: unknown, says: string]> = [
  ['ten kilobytes nested thousands deep', nested(100_000), 'a command is nested at most 32 deep'],
  ['one level too many', { type: 'LockWorkbook', x: nested(32) }, 'a command is nested at most 32 deep'],
  [
    'too many values',
    { type: 'MapEdition', lines: Array.from({ length: 50_000 }, () => 1) },
    'a command holds at most 50000 values'
  ],
  [
    'too much text',
    { type: 'ReturnWorkbook', reason: 'x'.repeat(8_388_609) },
    'a command holds at most 8388608 letters of text'
  ]
]
test.each(excessive)('%s is refused before anything looks at it', (_, json, says) => {
  expect(decodeCommand(json)).toEqual(left([{ path: '', says }]))
})
test('what refers to itself is nested too deep', () => {
  const round: { type: string; self?: unknown } = { type: 'LockWorkbook' }
  round.self = round
  expect(decodeCommand(round)).toEqual(left([{ path: '', says: 'a command is nested at most 32 deep' }]))
})
test('what is nested just deep enough is looked at as ever', () => {
  const told = decodeCommand({ type: 'LockWorkbook', x: nested(31) })
  expect(isLeft(told) && told.left.map(({ path }) => path)).toContain('x')
})

test.each(commandTypes)(
  '%s with any field missing that may not be, or turned into a list, is none, and says so of that field',
  type => {
    const needless = fieldsLeftOutOf(type)
    const whole = fc.sample(arbitraryOf(codecOf(type)), 1)[0] as object
    for (const field of Object.keys(whole)) {
      const { [field as keyof typeof whole]: _without, ...rest } = whole
      const without = needless.includes(field) ? [] : [rest]
      if (needless.includes(field)) expect(decodeCommand(rest)).toMatchObject(right({ command: rest }))
      for (const wrong of [...without, { ...whole, [field]: [[]] }]) {
        const told = decodeCommand(wrong)
        expect(isLeft(told) && told.left.map(({ path }) => path.split('.')[0])).toEqual([field])
      }
    }
  }
)

test('of what may be a list or a word, the wrong item of a list is told, and not that it is no word', () => {
  const told = decodeCommand({ ...madeForFull, audience: ['Full', 'everybody'] })
  expect(isLeft(told) && told.left.filter(({ path }) => path.startsWith('audience'))).toMatchObject([
    { path: 'audience.1', says: expect.stringContaining('Full') as string }
  ])
})
const madeForFull = { type: 'MakeAnnouncement', announcement: 'A-1', on: '2024-01-01', kind: 'news' }

test('a field may be left out only of a command that got it after it was first given', () =>
  expect(commandTypes.flatMap(type => fieldsLeftOutOf(type).map(field => `${type} ${field}`))).toEqual([
    ...['OpenReview portfolioDue', 'MoveVisit askedBy', 'MoveVisit emergency'],
    ...['CancelVisit askedBy', 'CancelVisit emergency']
  ]))

test('a field whose name is none may be words, and is not told', () => {
  const told = decodeCommand({ type: 'CloseCommunity', community: 'TC-0001', on: '2024-01-01', 'Anna Smith': 'x' })
  expect(told).toEqual(left([{ path: '(no name)', says: 'no field is called so' }]))
})

const none: ReadonlyArray<readonly [json: unknown, called: string]> = [
  [{ type: 'Dance' }, '"Dance"'],
  [{ type: 'constructor' }, '"constructor"'],
  [{ type: '__proto__' }, '"__proto__"'],
  [{ type: 'Anna left' }, 'by a text of 9 characters'],
  [{ type: 'x'.repeat(1_000_000) }, `"${'x'.repeat(40)}"`],
  ...[{}, { type: 3 }, null, 'ReceiveForm', 3, []].map(json => [json, 'by nothing but text'] as const)
]
test.each(none)('%# is no command', (json, called) => {
  expect(decodeCommand(json)).toEqual(left([{ path: 'type', says: `no command is called ${called}` }]))
})
