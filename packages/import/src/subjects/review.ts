/** The review of one community in one cycle: its kind, its days, and what it has words for. */
import { review as aggregate, streamOf, type ReviewKind } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { exceptionsFile, isForCase, type Exception } from '../mappings/exceptions-file.ts'
import { memberships } from '../mappings/memberships.ts'
import { reports } from '../mappings/reports.ts'
import { reviews } from '../mappings/reviews.ts'
import type { OfColumns, Row } from '../mappings/row.ts'
import { visits } from '../mappings/visits.ts'
import { wordsBehind } from '../mappings/words.ts'
import type { Found, Know } from '../planning/subject.ts'
import { noteOtherSector } from './other-sector.ts'
import { reviewDays } from './review-days.ts'
import { lostRow } from '../staging/staging.ts'
import { refuseUnrated } from './unrated.ts'
import { refuseWithoutVisit, visitDaysOf } from './without-visit.ts'

export const review: Know<'review'> = found => {
  const { from, parts, rows, events } = found
  const [community = '', cycle = ''] = parts
  const kind = kindOf(found)
  if (kind === null) {
    keepOutAll(found)
    return TE.right(null)
  }
  const stream = streamOf(aggregate, { community, cycle, kind })
  holdForDays(found, stream)
  const recorded = events.filter(({ data }) => data['kind'] === kind)
  return pipe(
    TE.Do,
    TE.bind('daysOf', () => from.cycles(cycle)),
    TE.bind('membership', () => (rows(memberships).length > 0 ? TE.right(null) : from.membership(community))),
    TE.bind('words', () => wordsBehind(from.content, recorded)),
    TE.bind('days', ({ daysOf, membership }) =>
      TE.right(reviewDays(found, { kind, recorded, cycle: daysOf(cycle), membership }))
    ),
    TE.tap(({ days }) => noteOtherSector(found, { stream, day: days.opened, recorded })),
    TE.map(({ words, days }) => ({
      ...{ recorded, words, days, unrated: refuseUnrated(found, recorded) },
      ...{ visitDays: visitDaysOf(found, days), withoutVisit: refuseWithoutVisit(found, recorded) }
    }))
  )
}

/** Days of a review are told by its visits and its report: where one of those rows is refused, all of it waits. */
const holdForDays = ({ rows, from: { staging } }: Found, stream: string): void => {
  const { held } = staging.unread
  for (const { refused } of [...rows(reports), ...rows(visits)])
    if (refused !== null && !held.has(stream)) held.set(stream, refused)
}

const kindsIn = (events: ReadonlyArray<RecordedEvent>): ReadonlyArray<ReviewKind> =>
  events.filter(({ type }) => type === 'ReviewOpened').map(({ data }) => data['kind'] as ReviewKind)

/** The kind recorded, for a review keeps it; else the one the row gives. */
const kindOf = ({ rows, events }: Found): ReviewKind | null => {
  const [row] = rows(reviews)
  const kinds = kindsIn(events)
  const given = row?.cells.kind ?? null
  if (given !== null && kinds.includes(given)) return given
  return kinds[0] ?? given ?? (row === undefined ? null : 'self-review')
}

/** What exceptions.csv says of accreditations is planned with those. */
const isOfAReview = (row: Row<OfColumns>): boolean =>
  row.file !== exceptionsFile.name || !isForCase(row as unknown as Exception)

/** Without a row in reviews.csv it is not known of which review they speak: the first is refused, the others fall with it. */
const keepOutAll = ({ from: { staging }, parts: [community = '', cycle = ''], everyRow }: Found): void => {
  const { refusals, unread } = staging
  let root: number | null = lostRow(unread, reviews.name, community)
  for (const { file, line, refused } of everyRow().filter(isOfAReview)) {
    if (refused !== null) continue
    const says = `there is no review of ${community} in ${cycle}: give it a row in ${reviews.name}`
    const place =
      file === exceptionsFile.name
        ? { file, line, column: 'key', value: `${community};${cycle}` }
        : { file, line, column: 'community', value: community }
    const number: number = refusals.add({ ...place, rule: 'NoReviewForRow', says, root })
    root ??= number
  }
}
