/**
 * What a person may give is narrower than what is stored: a day from 1900 to 2199, a text that shows something. The
 * codecs of commands and events share their parts, and a stored event stays readable whatever is refused later; so the
 * difference is told here, for each command by its codec.
 */
import type { CodecDescription } from './codec-description.ts'
import type { Problem } from './problems.ts'
import { wrongWithLine, wrongWithWords } from './values/given-text.ts'
import { aGivenDay, isGivenDay } from './values/given-day.ts'
import { Cycle } from './values/cycle.ts'
import { beforeRecords, PlainDate } from './values/plain-date.ts'

/** Adds a problem for each part of a value that people may not give; the value is one of the codec's. */
type Find = (value: unknown, path: string, found: Array<Problem>) => void

const within = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** What happened before the records begin has no other day: only the day of the command itself may say so. */
const inDay: Find = (value, path, found) => {
  if (!PlainDate.is(value) || isGivenDay(value) || (path === 'on' && value === beforeRecords)) return
  found.push({ path, says: `expected ${aGivenDay}, got "${value}"` })
}
const inCycle: Find = (value, path, found) => {
  if (!Cycle.is(value) || (value >= '1900' && value < '2199')) return
  found.push({ path, says: `expected a cycle from 1900-1901 to 2198-2199, got "${value}"` })
}
/** The text of a standard may run over several lines; every other is a name or a title. */
const inText: Find = (value, path, found) => {
  const text = String(value)
  const wrong = /(^|\.)text$/.test(path) ? wrongWithWords(text) : wrongWithLine(text)
  if (wrong !== null) found.push({ path, says: wrong })
}
const inRecord = (props: Readonly<Record<string, CodecDescription>>): Find | null => {
  const finds = Object.entries(props).flatMap(([key, codec]) => {
    const find = finderOf(codec)
    return find === null ? [] : [[key, find] as const]
  })
  if (finds.length === 0) return null
  return (value, path, found) => {
    const record = value as Readonly<Record<string, unknown>>
    for (const [key, find] of finds) if (record[key] !== undefined) find(record[key], within(path, key), found)
  }
}
const inList =
  (find: Find): Find =>
  (value, path, found) => {
    ;(value as ReadonlyArray<unknown>).forEach((item, place) => find(item, within(path, String(place)), found))
  }
interface Member {
  readonly is: (value: unknown) => boolean
  readonly find: Find
}
/** Of a union, the member that the value is one of. */
const inUnion =
  (members: ReadonlyArray<Member>): Find =>
  (value, path, found) =>
    members.find(({ is }) => is(value))?.find(value, path, found)

const membersOf = (codecs: ReadonlyArray<CodecDescription>): ReadonlyArray<Member> =>
  codecs.flatMap(codec => {
    const find = finderOf(codec)
    return find === null ? [] : [{ is: (codec as unknown as Pick<Member, 'is'>).is, find }]
  })

const byTag: Readonly<Record<string, (codec: CodecDescription) => Find | null>> = {
  StringType: () => inText,
  InterfaceType: ({ props = {} }) => inRecord(props),
  PartialType: ({ props = {} }) => inRecord(props),
  ExactType: ({ type }) => (type === undefined ? null : finderOf(type)),
  UnionType: ({ types = [] }) => {
    const members = membersOf(types)
    return members.length === 0 ? null : inUnion(members)
  },
  ReadonlyArrayType: ({ type }) => {
    const find = type === undefined ? null : finderOf(type)
    return find === null ? null : inList(find)
  }
}

const byName: ReadonlyMap<string, Find> = new Map([
  ['PlainDate', inDay],
  ['Cycle', inCycle]
])
/** `null` for what holds neither days nor texts. */
const finderOf = (codec: CodecDescription): Find | null =>
  byName.get(codec.name) ?? byTag[codec._tag ?? '']?.(codec) ?? null

/** Made once for a codec: what of one of its values people may not give. */
export const notGivenBy = (codec: CodecDescription): ((value: unknown) => ReadonlyArray<Problem>) => {
  const find = finderOf(codec)
  return value => {
    const found: Array<Problem> = []
    find?.(value, '', found)
    return found
  }
}
