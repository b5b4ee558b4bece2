import fc from 'fast-check'
import { isLeft, left, map, right } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { expect, test } from 'vitest'
import type { Dated } from './aggregate.ts'
import { commandNamed, commandTypes } from './command-named.ts'
import { decodeCommand } from './decode-command.ts'
import { arbitraryOf } from './testing/arbitrary-of.ts'

const codecOf = (type: string) => commandNamed(type)?.command.codec as t.Type<Dated, unknown>

type Reached = (field: object) => object
/** The same with something done to every record in it, however deep. */
const everywhere = (value: unknown, reached: Reached): unknown => {
  if (Array.isArray(value)) return value.map(part => everywhere(part, reached))
  if (typeof value !== 'object' || value === null) return value
  return reached(Object.fromEntries(Object.entries(value).map(([name, part]) => [name, everywhere(part, reached)])))
}
const withForeignFields: Reached = record => ({ ...record, foreign: { type: 'x' }, constructor: 1, ['__proto__']: 2 })

test.each(commandTypes)('%s is what its codec makes of it, freed of foreign fields at every depth', type => {
  const codec = codecOf(type)
  fc.assert(
    fc.property(arbitraryOf(codec), asked => {
      for (const json of [asked, everywhere(asked, withForeignFields)]) {
        const decoded = map(({ command }: { readonly command: Dated }) => command)(decodeCommand(json))
        expect(decoded).toStrictEqual(codec.decode(json))
        expect(decoded).toStrictEqual(right(asked))
      }
    }),
    { numRuns: 30 }
  )
})

test.each(commandTypes)('%s with any field missing or turned into a list is none, and says so of that field', type => {
  const whole = fc.sample(arbitraryOf(codecOf(type)), 1)[0] as object
  for (const field of Object.keys(whole)) {
    const { [field as keyof typeof whole]: _without, ...rest } = whole
    for (const wrong of [rest, { ...whole, [field]: [[]] }]) {
      const told = decodeCommand(wrong)
      expect(isLeft(told) && told.left.map(({ path }) => path.split('.')[0])).toEqual([field])
    }
  }
})

const none: ReadonlyArray<readonly [json: unknown, called: string]> = [
  [{ type: 'Dance' }, '"Dance"'],
  [{ type: 'constructor' }, '"constructor"'],
  [{ type: '__proto__' }, '"__proto__"'],
  [{ type: 'x'.repeat(1_000_000) }, `"${'x'.repeat(40)}"`],
  ...[{}, { type: 3 }, null, 'ReceiveForm', 3, []].map(json => [json, 'by nothing but text'] as const)
]
test.each(none)('%# is no command', (json, called) => {
  expect(decodeCommand(json)).toEqual(left([{ path: 'type', says: `no command is called ${called}` }]))
})
