/** What the network tells a reader on a day: all that was made by then, as revised by then, and is not withdrawn. */
import type { ContentRef, ShortCode } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import type { Extras } from '../report.ts'
import { announcements, type AnnouncementRow, type Told } from '../tables/announcement-row.ts'
import type { Announcements, AskAnnouncements } from './announcements.ts'

export const announcementTables = { announcements }
type Rows = RowsOf<typeof announcementTables>

interface OnDay extends Told {
  readonly announcement: ShortCode
  readonly revisedOn: Told['on'] | null
}
const reaches = ({ audience }: Told, reader: AskAnnouncements['audience']): boolean =>
  audience === 'public' || (reader !== 'public' && audience.includes(reader))

const isThereOn = ({ withdrawnOn }: AnnouncementRow, told: Told, on: AskAnnouncements['on']): boolean =>
  told.on <= on && (withdrawnOn === null || withdrawnOn > on)

const toldOn = (announcement: ShortCode, row: AnnouncementRow, ask: AskAnnouncements): ReadonlyArray<OnDay> => {
  const { told } = row
  if (told === null || !isThereOn(row, told, ask.on) || !reaches(told, ask.audience)) return []
  const last = row.revised.findLast(({ on }) => on <= ask.on)
  return [{ announcement, ...told, words: last?.words ?? told.words, revisedOn: last?.on ?? null }]
}
const lastFirst = (one: OnDay, other: OnDay): number =>
  `${one.on} ${one.announcement}` < `${other.on} ${other.announcement}` ? 1 : -1

const shownIn = (rows: Rows, ask: AskAnnouncements): ReadonlyArray<OnDay> =>
  [...rows.announcements].flatMap(([announcement, row]) => toldOn(announcement, row, ask)).toSorted(lastFirst)

export const announcementWords = (rows: Rows, ask: AskAnnouncements): ReadonlyArray<ContentRef> =>
  shownIn(rows, ask).flatMap(({ title, words }) => [title, words])

export const announcementsAnswer = (
  rows: Rows,
  ask: AskAnnouncements,
  { text }: Pick<Extras, 'text'>
): Either<never, Announcements> =>
  right({
    ...ask,
    announcements: shownIn(rows, ask).map(({ announcement, kind, on, revisedOn, link, community, ...told }) => ({
      ...{ announcement, kind, on, revisedOn, title: text(told.title), words: text(told.words), link, community },
      forAll: told.audience === 'public'
    }))
  })
