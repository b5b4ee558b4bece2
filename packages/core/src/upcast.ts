/**
 * How what was stored in an earlier shape is read as an event of today. A stored event says the version of its shape as
 * `v`; one that says nothing has the first. What is stored is never written anew: it is read step by step.
 */
import { map, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'

/** Every earlier shape of one event, with the way from each to `Now`. */
export interface Upcast<Now> {
  /** Oldest first: the first is version 1. */
  readonly shapes: ReadonlyArray<t.Mixed>
  /** Reads what was stored in an earlier version; `null` when there was no such version. */
  readonly read: (version: number, json: unknown) => Either<t.Errors, Now> | null
}
/** A chain that goes on: the next shape must be what the step before leads to. */
export interface UpcastChain<Next> extends Upcast<Next> {
  readonly then: <Later>(codec: t.Type<Next, unknown>, toNext: (event: Next) => Later) => UpcastChain<Later>
}

/** What has changed its shape since it was first stored, by type. */
export type Upcasts<E extends { readonly type: string }> = {
  readonly [Type in E['type']]?: Upcast<Extract<E, { readonly type: Type }>>
}

const after = <Old, Next>(
  before: Upcast<Old>,
  codec: t.Type<Old, unknown>,
  toNext: (event: Old) => Next
): UpcastChain<Next> => {
  const past: Upcast<Next> = {
    shapes: [...before.shapes, codec],
    read: (version, json) => {
      const read = version === past.shapes.length ? codec.decode(json) : before.read(version, json)
      return read === null ? null : pipe(read, map(toNext))
    }
  }
  return { ...past, then: (next, toLater) => after(past, next, toLater) }
}

/**
 * The first shape, and what an event of it says in the next one.
 * @example Three shapes: the sum was pounds, then pence, and today says whose they are
 * ```ts
 * import * as t from 'io-ts'
 * const Pounds = t.strict({ type: t.literal('Paid'), pounds: t.number })
 * const Pence = t.strict({ type: t.literal('Paid'), v: t.literal(2), pence: t.number })
 * const past = upcastFrom(Pounds, ({ type, pounds }) => ({ type, v: 2 as const, pence: pounds * 100 })).then(
 *   Pence,
 *   ({ type, pence }) => ({ type, v: 3 as const, pence, by: null })
 * )
 * expect(past.read(1, { type: 'Paid', pounds: 7 })).toMatchObject({ right: { v: 3, pence: 700, by: null } })
 * expect(past.read(3, {})).toBeNull()
 * ```
 */
export const upcastFrom = <Old, Next>(codec: t.Type<Old, unknown>, toNext: (event: Old) => Next): UpcastChain<Next> =>
  after({ shapes: [], read: () => null }, codec, toNext)

interface Props {
  readonly name?: string
  readonly _tag?: string
  readonly type?: Props
  readonly props?: Readonly<Record<string, { readonly value?: unknown } | undefined>>
}
const saysOf = (codec: Props, field: string): unknown =>
  codec._tag === 'ExactType' ? saysOf(codec.type ?? {}, field) : codec.props?.[field]?.value

/** The version that a shape says, which its codec holds as a literal; `undefined` when it says none. */
export const versionSaid = (codec: t.Mixed): unknown => saysOf(codec, 'v')

/** An event with all its shapes, to be checked. */
export interface Shapes {
  readonly type: string
  /** Oldest first; the last is the one of today. */
  readonly codecs: ReadonlyArray<t.Mixed>
}

const wrongAt = (said: ReadonlyArray<unknown>, place: number): string | null => {
  const [version, expected] = [said[place], place + 1]
  if (version === expected) return null
  const before = said.slice(0, place)
  if (before.includes(version)) {
    return version === before.at(-1)
      ? `two shapes say version ${String(version)}, so the way forks`
      : `the shape at place ${String(expected)} leads back to version ${String(version)}, so the way is a circle`
  }
  if (place === said.length - 1)
    return `today's shape says version ${String(version)}, and the way leads to ${String(expected)}: nothing stored reaches it`
  return `there is a gap: version ${String(expected)} was expected, and the shape there says ${String(version)}`
}

/** What is wrong with the ways from shape to shape, in plain words; nothing, when every stored version reaches today's. */
export const faultsOf = ({ type, codecs }: Shapes): ReadonlyArray<string> => {
  const said = codecs.map((codec, place) => (place === 0 ? (versionSaid(codec) ?? 1) : versionSaid(codec)))
  const ways = said.flatMap((_, place) => wrongAt(said, place) ?? [])
  const strangers = codecs.filter(codec => saysOf(codec, 'type') !== type).map(() => 'a shape is of another type')
  return [...ways, ...strangers].map(fault => `${type}: ${fault}`)
}
