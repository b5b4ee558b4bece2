/** The state that an event left behind, as nested lists. Long lists are counted: the whole stands in the data. */
import { PlainDate } from '@cofc/core'
import { isRight } from 'fp-ts/lib/Either.js'
import type { History } from '@cofc/application'
import type { ComponentChildren } from 'preact'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'

type Json = History['entries'][number]['state']
const longest = 8

/** `admittedOn` is read as `admitted on`. */
const nameOf = (key: string): string =>
  key
    .replaceAll(/(?<=[a-z])[A-Z]/g, '-$&')
    .replaceAll('-', ' ')
    .toLowerCase()

/** What stands for people's words, which are kept apart. */
const reference = /^[A-Za-z0-9_-]{43}$/
/** `WorkbookLocked` is read as `Workbook locked`. */
const inWords = /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/

const plainly = (value: string): string => {
  const day = PlainDate.decode(value)
  if (isRight(day)) return dayInWords(day.right)
  if (reference.test(value)) return 'words, kept apart'
  return inWords.test(value) ? value.replaceAll(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`) : value
}
const said = (value: Exclude<Json, object>): string => {
  if (value === null) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? plainly(value) : String(value)
}
const isPlain = (value: Json): value is Exclude<Json, object> => value === null || typeof value !== 'object'

const inside = (value: Json): ComponentChildren => {
  if (isPlain(value)) return said(value)
  const members: ReadonlyArray<Json> = Array.isArray(value) ? value : []
  if (!Array.isArray(value)) return <State state={value} />
  if (members.length === 0) return 'none'
  if (members.length > longest) return counted(members.length, 'entry', 'entries')
  return members.every(isPlain) ? (
    members.map(said).join(', ')
  ) : (
    <ul>
      {members.map(member => (
        <li>{inside(member)}</li>
      ))}
    </ul>
  )
}

export const State = ({ state }: { readonly state: Json }) => {
  if (isPlain(state)) return <>{said(state)}</>
  const entries = Object.entries(state) as ReadonlyArray<readonly [string, Json]>
  if (entries.length > 2 * longest) return <>{counted(entries.length, 'entry', 'entries')}</>
  return (
    <ul class="state">
      {entries.map(([key, value]) => (
        <li>
          <span class="state__name">{nameOf(key)}:</span> {inside(value)}
        </li>
      ))}
    </ul>
  )
}
