/** Any request about a command: sound, broken in one place, or junk; made from the codecs of all commands. */
import { commandNamed, commandTypes, pathOf } from '@cofc/core'
import { arbitraryOf } from '@cofc/core/testing'
import fc from 'fast-check'
import type { AddressKind } from '../declared-statuses.ts'
import type { Givable } from '../openapi/command-schemas.ts'
import { inPrivateOf } from '../openapi/value-schemas.ts'
import { tagOf } from '../tags.ts'

export interface AnyRequest {
  readonly kind: AddressKind
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body?: string
}
type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Few instances, so that commands meet what was done before. */
const few = {
  community: ['TC-0001', 'TC-0002'],
  cycle: ['2023-2024', '2024-2025'],
  kind: ['peer-review', 'self-review', 'accreditation', 'audit'],
  edition: ['E1'],
  reviewer: ['R-001', 'R-002']
} as const
const keys: fc.Arbitrary<Readonly<Record<keyof typeof few, string>>> = fc.record({
  community: fc.constantFrom(...few.community),
  cycle: fc.constantFrom(...few.cycle),
  kind: fc.constantFrom(...few.kind),
  edition: fc.constantFrom(...few.edition),
  reviewer: fc.constantFrom(...few.reviewer)
})

/** As it is spoken: words where a command holds references. */
export const spoken = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(spoken)
  if (!isRecord(value)) return value
  if ('commitment' in value) return { words: `said by ${String(value['length'])}` }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, spoken(part)]))
}
/** What is given in private is given as what it is, where it is given at all. */
export const spokenCommand = ({ codec, inPrivate }: Pick<Givable, 'codec' | 'inPrivate'>): fc.Arbitrary<Fields> => {
  const plain = Object.entries(inPrivate).map(([field, one]) => [field, arbitraryOf<unknown>(one)] as const)
  return plain.length === 0
    ? arbitraryOf<unknown>(codec).map(command => spoken(command) as Fields)
    : fc.tuple(arbitraryOf<unknown>(codec), fc.record(Object.fromEntries(plain))).map(([command, given]) => {
        const fields = spoken(command) as Fields
        const filled = Object.entries(given).filter(([field]) => fields[field] !== null)
        return { ...fields, ...Object.fromEntries(filled) }
      })
}
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }),
  fc.constantFrom('', ' ', '__proto__', '\u0000', '\ud800', '9999-12-31', '2023-02-30', 'x'.repeat(2_000), -0, 1e308),
  fc.constantFrom({ words: '' }, { words: 'x' }, { words: 7 }, { commitment: 'x', length: 1 }, [[[[]]]], {})
)
const broken = (command: Fields): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...Object.keys(command), 'extra', '__proto__'), junk).chain(([field, value]) => {
    const { [field]: _without, ...rest } = command
    return fc.constantFrom<unknown>({ ...command, [field]: value }, rest, value, [command])
  })

const deep = '{"a":'.repeat(40) + '1' + '}'.repeat(40)
const texts = (body: unknown): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.constant(JSON.stringify(body)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '{', 'null', '7', '"x"', deep, '['.repeat(5_000), `${JSON.stringify(body)},`)
    },
    { weight: 1, arbitrary: fc.constant(`{"__proto__":${JSON.stringify(body)}}`) }
  )

/** Mostly what is right, now and then anything. */
const mostly = <A, B>(right: fc.Arbitrary<A>, wrong: fc.Arbitrary<B>): fc.Arbitrary<A | B> =>
  fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: wrong })
const printable = fc.stringMatching(/^[ -~]{0,30}$/)

const tags = fc.oneof(
  fc.nat({ max: 6 }).map(tagOf),
  fc.constantFrom('W/"1"', '"1.00000000"', '"", ,"x"', '"a" "b"', 'W/', '*, *')
)
const conditions = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom({ 'if-match': '*' }, { 'if-none-match': '*' }) },
  { weight: 2, arbitrary: fc.record({ 'if-match': tags }) },
  {
    weight: 1,
    arbitrary: fc.record({ 'if-match': fc.option(tags, { nil: undefined }), 'if-none-match': mostly(tags, printable) })
  },
  { weight: 1, arbitrary: fc.constant({}) }
)
const accept = mostly(
  fc.constant(undefined),
  fc.oneof(printable, fc.constantFrom('text/csv', '*/*;q=0', 'application/*'))
)
const contentType = mostly(
  fc.constantFrom('application/json', 'application/json; charset=utf-8'),
  fc.oneof(
    fc.constant(undefined),
    fc.constantFrom('text/plain', 'application/json;', 'application/jsonx', ';', 'a/b;c')
  )
)
const idempotencyKey = mostly(
  fc.oneof(
    fc.uuid().map(id => `"${id}"`),
    fc.nat({ max: 30 }).map(number => `"again-${String(number)}"`)
  ),
  fc.oneof(fc.constant(undefined), printable)
)

/** Made once: each is large. */
const commands = fc.oneof(
  ...commandTypes.map(type => {
    const named = commandNamed(type)
    if (named === null) throw new Error(type)
    const days = fc.constantFrom('2024-01-15', '2024-02-29', '2024-06-30')
    const given = spokenCommand({ codec: named.command.codec, inPrivate: inPrivateOf(named.command) })
    return fc.tuple(given, keys, days).map(([command, key, on]) => {
      const about = Object.fromEntries(Object.entries(key).filter(([field]) => field in command))
      const body: Fields = { ...command, ...about, on }
      return { url: `/api${pathOf(named.aggregate, key)}`, body }
    })
  })
)

const commandRequests: fc.Arbitrary<AnyRequest> = commands.chain(({ url, body }) =>
  fc.record({
    kind: fc.constant('command' as const),
    method: fc.constant('POST' as const),
    url: fc.oneof({ weight: 20, arbitrary: fc.constant(url) }, { weight: 1, arbitrary: fc.constant(`${url}?x=1`) }),
    headers: fc
      .tuple(conditions, fc.record({ accept, 'content-type': contentType, 'idempotency-key': idempotencyKey }))
      .map(([condition, others]) => ({ ...condition, ...others })),
    body: fc
      .oneof(
        { weight: 3, arbitrary: fc.constant<unknown>(body) },
        { weight: 2, arbitrary: broken(body) },
        { weight: 1, arbitrary: junk }
      )
      .chain(texts)
  })
)

const asOf = fc.oneof(
  fc.constantFrom(
    '',
    '?as-of=2023-06-01',
    '?as-of=x',
    '?asOf=2023-06-01&as-of=2023-06-01',
    '?words=yes',
    '?after=1&limit=2'
  ),
  fc.constantFrom(
    '?words=maybe',
    '?words=yes&as-of=2023-06-01',
    '?after=-1',
    '?limit=0',
    '?limit=9999',
    '?__proto__=1',
    '?after[]=1',
    '?%',
    '?as-of=%00'
  )
)
const reading: fc.Arbitrary<AnyRequest> = fc
  .tuple(commands, fc.constantFrom('state', 'events'), asOf)
  .chain(([{ url }, kind, query]) =>
    fc.record({
      kind: fc.constant(kind),
      method: fc.constant('GET' as const),
      url: fc.constant(`${url}${kind === 'events' ? '/events' : ''}${query}`),
      headers: fc.tuple(conditions, fc.record({ accept })).map(([condition, others]) => ({ ...condition, ...others }))
    })
  )
const erasing: fc.Arbitrary<AnyRequest> = fc
  .tuple(keys, mostly(fc.constant('2024-01-31'), junk), idempotencyKey, fc.boolean())
  .chain(([{ community, cycle, reviewer }, on, key, ofReviewer]) =>
    fc.record({
      kind: fc.constant('erasure' as const),
      method: fc.constant('POST' as const),
      url: fc.constant('/api/erasures'),
      headers: fc.record({ accept, 'content-type': contentType, 'idempotency-key': fc.constant(key) }),
      body: mostly(fc.constant<unknown>(ofReviewer ? { reviewer, on } : { community, cycle, on }), junk).chain(texts)
    })
  )
const elsewhere: fc.Arbitrary<AnyRequest> = fc.oneof(
  commands.map(({ url }): AnyRequest => ({ kind: 'notAllowed', method: 'PUT', url, headers: {}, body: '{' })),
  fc
    .stringMatching(/^[a-z%./-]{0,20}$/)
    .map((path): AnyRequest => ({ kind: 'nowhere', method: 'GET', url: `/api/-/${path}`, headers: {} }))
)

export const anyRequest: fc.Arbitrary<AnyRequest> = fc.oneof(
  { weight: 20, arbitrary: commandRequests },
  { weight: 5, arbitrary: reading },
  { weight: 1, arbitrary: erasing },
  { weight: 1, arbitrary: elsewhere }
)
