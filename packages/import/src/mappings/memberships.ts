/**
 * memberships.csv: under which type each community belonged to each cycle, and how it came and went: an application and
 * an admission, or a renewal, and an end by what left_how says, or a lapse when nothing was said.
 */
import { nextCycle, type Cycle, type Form, type PlainDate } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed, orElse, type CellsOf } from '../reading/column.ts'
import { csvFile, type Doubt, type Row } from './csv-file.ts'
import { communityNeeded, cycleNeeded } from './needs.ts'
import { one } from './one.ts'
import { end as atTheEnd, endOnTheDayOfJoining } from './stages.ts'
import { stepsOf, type Step } from './step.ts'

const columns = {
  community: needed(cell.communityId),
  cycle: needed(cell.cycleName),
  seq: orElse(cell.ordinal, one),
  type: needed(cell.membershipType),
  applied_on: ifGiven(cell.date),
  joining_form: ifGiven(cell.yesOrNo),
  finance_form: ifGiven(cell.yesOrNo),
  admitted_on: ifGiven(cell.date),
  left_on: ifGiven(cell.date),
  left_how: ifGiven(cell.choice('lapsed', 'withdrew', 'terminated', 'closed', 'merged-into')),
  merged_into: ifGiven(cell.communityId)
}
type Cells = CellsOf<typeof columns>

const doubt = (cells: Cells): Doubt<keyof typeof columns> | null => halfAnEnd(cells) ?? halfAMerger(cells)
const halfAnEnd = ({ left_on, left_how }: Cells): Doubt<'left_how' | 'left_on'> | null => {
  if (left_on !== null && left_how === null) return { column: 'left_how', says: 'left_on is given: say how it left' }
  if (left_on === null && left_how !== null)
    return { column: 'left_on', says: 'left_how is given: say on which day it left' }
  return null
}
const halfAMerger = ({ left_how, merged_into }: Cells): Doubt<'merged_into'> | null => {
  if (left_how === 'merged-into' && merged_into === null)
    return { column: 'merged_into', says: 'it merged: name the community it merged into' }
  if (left_how !== 'merged-into' && merged_into !== null)
    return { column: 'merged_into', says: 'leave this empty unless left_how is merged-into' }
  return null
}

export const memberships = csvFile({
  name: 'memberships.csv',
  as: 'network-team',
  subject: 'community',
  keyed: ['community', 'cycle', 'seq'],
  naming: 1,
  columns,
  doubt,
  needs: ({ community, cycle, merged_into }) => [
    ...communityNeeded('community', community),
    cycleNeeded(cycle),
    ...communityNeeded('merged_into', merged_into)
  ],
  missedBy: ['NotAMember', 'NotTheNextCycle', 'NoApplication', 'NotAMemberOfTheCycle', 'TooFewFullCycles']
})
export type MembershipRow = Row<typeof memberships>

/** How a row comes in. */
export interface Joining {
  /** The day of admission or renewal. */
  readonly on: PlainDate
  /** What it comes after. */
  readonly after: string
}
const joining = stepsOf<Joining>()(memberships)
const comingIn = ({ community, cycle }: Cells, { after }: Joining): ReadonlyArray<string> => [
  ...[after, `left:${community}`, `community:${community}`, `attested:${community}`],
  `cycle:${cycle}`
]
/** Earlier cycles count for the type: their reports, if they fell. */
const belonging = {
  what: 'admitted',
  gives: ({ community, cycle, seq }: Cells) => [`member:${community}|${cycle}|${seq}`, `member:${community}|${cycle}`],
  leansOn: (cells: Cells, told: Joining) => [...comingIn(cells, told), `full-cycles:${cells.community}`]
}
const admittedOn = { is: (_: Cells, { on }: Joining) => on, column: 'admitted_on' } as const
const appliedOn = { is: ({ applied_on }: Cells, { on }: Joining) => applied_on ?? on, column: 'applied_on' } as const
const formsOf = ({ joining_form, finance_form }: Cells): ReadonlyArray<Form> => [
  ...(joining_form === true ? (['joining'] as const) : []),
  ...(finance_form === true ? (['finance'] as const) : [])
]

export const renewal = joining('RenewMembership', {
  ...belonging,
  fields: { community: 'community', cycle: 'cycle', membershipType: 'type', on: admittedOn }
})
const applying = joining('ApplyForMembership', {
  what: 'applied',
  fields: { community: 'community', membershipType: 'type', forms: { is: formsOf, column: null }, on: appliedOn },
  leansOn: comingIn
})
const admission = joining('AdmitCommunity', {
  ...belonging,
  fields: { community: 'community', cycle: 'cycle', on: admittedOn },
  about: {
    membershipType: 'type',
    forms: ({ joining_form }) => (joining_form === true ? 'finance_form' : 'joining_form')
  }
})
const received = (form: Form) =>
  joining('ReceiveForm', {
    what: `${form} form`,
    fields: {
      community: { is: ({ community }) => community, column: null },
      form: { is: () => form, column: `${form}_form` },
      on: { ...appliedOn, column: null }
    }
  })

/** `hadForms` tells which forms were recorded with an application; `null` when none was. */
export const application = (
  row: MembershipRow,
  told: Joining,
  hadForms: (applied: Step) => ReadonlyArray<unknown> | null
): ReadonlyArray<Step> => {
  const { applied_on, admitted_on } = row.cells
  const applied = applying(row, told)
  const had = hadForms(applied)
  // Forms that were not there yet when the application was imported.
  const late = had === null ? [] : formsOf(row.cells).filter(form => !had.includes(form))
  const forms = late.map(form => received(form)(row, told))
  // Of a row that is kept out nobody knows: the day of its admission may be what was malformed.
  const pending = row.refused === null && applied_on !== null && admitted_on === null
  return pending ? [applied, ...forms] : [applied, ...forms, admission(row, told)]
}

const leaving = stepsOf<PlainDate>()(memberships)
const ended = ({ community }: Cells) => [`left:${community}`]
const held = ({ community, cycle, seq }: Cells): string => `member:${community}|${cycle}|${seq}`
const end = {
  what: 'left',
  apart: true,
  gives: ended,
  leansOn: (cells: Cells) => [held(cells), `cycle:${nextCycle(cells.cycle)}`]
} as const
const leftOn = { is: (_: Cells, on: PlainDate) => on, column: 'left_on' } as const
const ends = (type: 'WithdrawMembership' | 'TerminateMembership' | 'CloseCommunity') =>
  leaving(type, { ...end, fields: { community: 'community', on: leftOn } })

const endings = {
  withdrew: ends('WithdrawMembership'),
  terminated: ends('TerminateMembership'),
  closed: ends('CloseCommunity'),
  'merged-into': leaving('MergeCommunity', {
    ...end,
    fields: {
      community: 'community',
      into: { is: ({ merged_into, community }) => merged_into ?? community, column: 'merged_into' },
      on: leftOn
    }
  }),
  // It is recorded on the day of the opening, whenever it was noted.
  lapsed: leaving('LapseMembership', {
    ...end,
    fields: {
      community: 'community',
      cycle: { is: ({ cycle }) => nextCycle(cycle), column: null },
      on: { ...leftOn, column: null }
    },
    about: { on: 'left_on' }
  })
}

/** The end that a row tells of. On the day of joining it comes after, else before whatever joins on that day. */
export const leavingStep = (row: MembershipRow, joined: PlainDate): Step => {
  const on = row.cells.left_on ?? joined
  const left = endings[row.cells.left_how ?? 'lapsed'](row, on)
  return { ...left, stage: on === joined ? endOnTheDayOfJoining : atTheEnd }
}

/** A membership neither renewed nor ended lapses when the next cycle opens. */
export const lapseStep = stepsOf<{ readonly cycle: Cycle; readonly on: PlainDate }>()(memberships)('LapseMembership', {
  what: 'lapsed',
  apart: true,
  fields: {
    community: 'community',
    cycle: { is: (_, { cycle }) => cycle, column: null },
    on: { is: (_, { on }) => on, column: null }
  },
  gives: ended,
  leansOn: (cells, { cycle }) => [held(cells), `cycle:${cycle}`]
})
