/** Everything that has an id, by its kind: for pages that offer ids to choose from, which ask who may see which. */
import {
  announcement,
  descriptionOn,
  gathering,
  replay,
  reviewer as reviewerAggregate,
  type Announcement,
  type ShortCode
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { aDay } from '../ask-fields.ts'
import { nameOn } from '../names.ts'
import type { Report } from '../report.ts'
import { communities } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { editions } from '../tables/edition-row.ts'
import { gatherings } from '../tables/gathering-row.ts'
import { allStoodOn, announcementSteps, reviewerSteps } from '../tables/steps.ts'
import type { AskOnRecord, OnRecord, RecordKind } from './on-record.ts'

const tables = { cycles, communities, editions, gatherings, reviewers: reviewerSteps, announcements: announcementSteps }
type Rows = RowsOf<typeof tables>
type Asked<Part extends keyof OnRecord> = (rows: Rows, ask: AskOnRecord) => OnRecord[Part]

const communitiesIn: Asked<'communities'> = (rows, { on }) => {
  const name = nameOn(rows.communities, on)
  return [...rows.communities.keys()].map(community => ({ community, name: name(community) }))
}
const cyclesIn: Asked<'cycles'> = rows =>
  [...rows.cycles]
    .flatMap(([cycle, { planned }]) =>
      planned === null ? [] : [{ cycle, edition: planned.edition, opens: planned.windows.opens }]
    )
    .toReversed()
const editionsIn: Asked<'editions'> = rows =>
  [...rows.editions].map(([edition, { title, standards }]) => ({
    ...{ edition, title },
    standards: standards.map(({ standard, text }) => ({ standard, text }))
  }))
const reviewersIn: Asked<'reviewers'> = (rows, { on }) =>
  [...allStoodOn(on)(reviewerAggregate, rows.reviewers)].flatMap(([reviewer, state]) => {
    const description = descriptionOn(state, on)
    return description === null ? [] : [{ reviewer, trainedAs: description.trainedAs }]
  })
const gatheringsIn: Asked<'gatherings'> = rows =>
  [...rows.gatherings].flatMap(([code, { facts }]) => {
    const state = replay(gathering)(facts)
    return state.status === 'NotAnnounced'
      ? []
      : [{ gathering: code, title: state.asAnnounced.title, days: state.days }]
  })

const told = (code: ShortCode, state: Announcement): OnRecord['announcements'] => {
  if (state.status === 'NotMade') return []
  const { status, community } = state
  return [{ announcement: code, status, community, on: 'madeOn' in state ? state.madeOn : state.proposedOn }]
}
const announcementsIn: Asked<'announcements'> = (rows, { on }) =>
  [...allStoodOn(on)(announcement, rows.announcements)].flatMap(([code, state]) => told(code, state))

const kinds = ['communities', 'cycles', 'editions', 'reviewers', 'gatherings', 'announcements'] as const
const isKind = (text: unknown): text is RecordKind => kinds.some(kind => kind === text)
const areKinds = (given: unknown): given is AskOnRecord['kinds'] => Array.isArray(given) && given.every(isKind)
/** As text, with a space between: `cycles editions`. */
const Kinds = new t.Type<AskOnRecord['kinds'], string, unknown>(
  'RecordKinds',
  areKinds,
  (given, context) => {
    const all = typeof given === 'string' ? given.split(' ') : given
    return areKinds(all) ? t.success(all) : t.failure(given, context)
  },
  all => all.join(' ')
)

export const onRecord: Report<typeof tables, AskOnRecord, OnRecord, never> = {
  name: 'on-record',
  says: 'what is on record under an id',
  roles: {},
  tables,
  narrow: ({ kinds: asked }) =>
    Object.fromEntries(kinds.filter(kind => !asked.includes(kind)).map(kind => [kind, [] as ReadonlyArray<string>])),
  ask: {
    on: { ...aDay, says: 'the day; today when left out', absent: today => today },
    kinds: {
      codec: Kinds,
      called: 'kinds',
      expected: 'a list of kinds',
      says: 'which are looked for'
    }
  },
  address: [],
  needs: {},
  answer: (rows, ask) =>
    right({
      on: ask.on,
      communities: communitiesIn(rows, ask),
      cycles: ask.kinds.includes('cycles') ? cyclesIn(rows, ask) : [],
      editions: editionsIn(rows, ask),
      reviewers: reviewersIn(rows, ask),
      gatherings: gatheringsIn(rows, ask),
      announcements: announcementsIn(rows, ask)
    }),
  failures: {},
  csv: ({ communities: all }) => ({ columns: ['community', 'name'], rows: all.map(one => ({ ...one })) })
}
