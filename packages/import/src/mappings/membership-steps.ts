/** memberships.csv: its columns, and the commands by which a community comes to belong to a cycle, and leaves. */
import { nextCycle, type Cycle, type Form, type PlainDate } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed, orElse, type CellsOf } from '../reading/column.ts'
import { csvFile, type Doubt } from './csv-file.ts'
import type { DayCell } from './day-cell.ts'
import { inOrder } from './days-in-order.ts'
import { done, fullCyclesOf, membershipIn } from './done.ts'
import type { CommunityKnown } from './known.ts'
import type { Row } from './row.ts'
import { stepsOf, type PlannedStep } from './step.ts'

const columns = {
  community: needed(cell.communityId),
  cycle: needed(cell.cycleName),
  seq: orElse(cell.ordinal, cell.first),
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

const doubt = (cells: Cells): Doubt<keyof typeof columns> | null =>
  halfAnEnd(cells) ?? halfAMerger(cells) ?? daysOfMembership(cells) ?? neverAdmitted(cells)
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

/** Only a member leaves. */
const neverAdmitted = ({ applied_on, admitted_on, left_on }: Cells): Doubt<'left_on'> | null =>
  left_on === null || applied_on === null || admitted_on !== null
    ? null
    : {
        column: 'left_on',
        says: 'it applied and was not admitted, so there is nothing to leave: say on which day it was admitted'
      }
const daysOfMembership = inOrder(['applied_on'], ['admitted_on'], ['left_on'])

/** Who leaves on the day of joining leaves after it; every other end comes before whatever joins on that day. */
const leftOnJoining = 'left on the day of joining'
/** Whatever the order of the lines: nothing merges into one that closes or merges itself on that day. */
const intoOneThatGoes = 'merged into one that closes or merges on that day'
export const membershipFile = csvFile({
  name: 'memberships.csv',
  as: 'network-team',
  subject: 'community',
  keyed: ['community', 'cycle', 'seq'],
  columns,
  commands: [
    ['WithdrawMembership', 'TerminateMembership', 'CloseCommunity', 'MergeCommunity'],
    ['ApplyForMembership', 'ReceiveForm', 'AdmitCommunity', 'RenewMembership'],
    leftOnJoining,
    'LapseMembership',
    intoOneThatGoes
  ],
  doubt,
  alsoNeeds: [],
  missedBy: [
    'NotAnAccreditationMember',
    'ReviewerHomeNotAMember',
    'NotAMember',
    'AlreadyAMember',
    'NotTheNextCycle',
    'RenewalAfterLapse',
    'NoApplication',
    'NotAMemberOfTheCycle',
    'CycleNotHeld',
    'NotAnAuditMember',
    'TooFewFullCycles',
    'NoAccount'
  ]
})
export type MembershipRow = Row<typeof membershipFile>

/** The membership that a row tells of: there may be several in one cycle. */
export const heldBy = ({ community, cycle, seq }: Cells): string => `${membershipIn(community, cycle)}|${seq}`
/** That membership is over. */
export const endOf = (cells: Cells): string => `end of ${heldBy(cells)}`

/** How a row comes in: on which day, and what it comes after. */
export interface Joining {
  readonly on: PlainDate
  /** The cell that tells the opening, on which it comes in when its row gives no day. */
  readonly opens: DayCell | null
  readonly after: ReadonlyArray<string>
}
const joining = stepsOf<Joining>()(membershipFile)
const admittedOn = { is: (_: Cells, { on }: Joining) => on, column: 'admitted_on' } as const
const appliedOn = { is: ({ applied_on }: Cells, { on }: Joining) => applied_on ?? on, column: 'applied_on' } as const
const admittedIn = ({ admitted_on }: Cells, { opens }: Joining) => (admitted_on === null ? opens : 'admitted_on')
const appliedIn = (cells: Cells, told: Joining) => (cells.applied_on === null ? admittedIn(cells, told) : 'applied_on')
const formsOf = ({ joining_form, finance_form }: Cells): ReadonlyArray<Form> => [
  ...(joining_form === true ? (['joining'] as const) : []),
  ...(finance_form === true ? (['finance'] as const) : [])
]
const itsCycle = ({ cycle }: Cells): string => done('PlanCycle', { cycle })
const registered = ({ community }: Cells): string => done('RegisterCommunity', { community })
const after = (_: Cells, told: Joining): ReadonlyArray<string> => told.after
/** In the order in which they explain. Earlier cycles count for the type: their reports, if they fell. */
const joins = [after, registered, 'AttestEarlierYears', itsCycle] as const
const belonging = {
  what: 'admitted',
  gives: (cells: Cells) => [heldBy(cells), membershipIn(cells.community, cells.cycle)],
  leansOn: [...joins, ({ community }: Cells) => fullCyclesOf(community)]
} as const

export const renewal = joining('RenewMembership')({
  ...belonging,
  fields: { community: 'community', cycle: 'cycle', membershipType: 'type', on: admittedOn },
  about: { on: ({ admitted_on }) => (admitted_on === null ? 'cycle' : 'admitted_on') },
  day: admittedIn
})
const applying = joining('ApplyForMembership')({
  what: 'applied',
  fields: { community: 'community', membershipType: 'type', forms: { is: formsOf, column: null }, on: appliedOn },
  day: appliedIn,
  leansOn: joins
})
const admission = joining('AdmitCommunity')({
  ...belonging,
  fields: { community: 'community', cycle: 'cycle', on: admittedOn },
  day: admittedIn,
  about: {
    membershipType: 'type',
    forms: ({ joining_form }) => (joining_form === true ? 'finance_form' : 'joining_form')
  }
})
const received = (form: Form) =>
  joining('ReceiveForm')({
    what: `${form} form`,
    fields: {
      community: { is: ({ community }) => community, column: null },
      form: { is: () => form, column: `${form}_form` },
      on: { ...appliedOn, column: null }
    },
    day: appliedIn,
    leansOn: []
  })

/** `hadForms` tells which forms were recorded with an application; `null` when none was. */
export const application = (
  row: MembershipRow,
  told: Joining,
  hadForms: (applied: PlannedStep) => ReadonlyArray<unknown> | null
): ReadonlyArray<PlannedStep> => {
  const { applied_on, admitted_on } = row.cells
  const applied = applying(row, told)
  const had = hadForms(applied)
  // Forms that were not there yet when the application was imported.
  const late = had === null ? [] : formsOf(row.cells).filter(form => !had.includes(form))
  const forms = late.map(form => received(form)(row, told))
  // Of a row that is kept out it is not known: the day of its admission may be what was malformed.
  const pending = row.refused === null && applied_on !== null && admitted_on === null
  return pending ? [applied, ...forms] : [applied, ...forms, admission(row, told)]
}

/** A membership neither renewed nor ended lapses when the next cycle on record opens. */
export interface Lapse {
  readonly next: Cycle
  readonly on: PlainDate
  readonly opens: DayCell | null
}
const leaving = stepsOf<Lapse>()(membershipFile)
const planOf = (cycle: Cycle): string => done('PlanCycle', { cycle })
const theNext = (_: Cells, { next }: Lapse): string => planOf(next)
const end = {
  what: 'left',
  apart: true,
  gives: endOf,
  about: { community: 'left_on' },
  leansOn: [heldBy, theNext]
} as const
const leftOn = { is: (_: Cells, { on }: Lapse) => on, column: 'left_on' } as const
const ends = (type: 'WithdrawMembership' | 'TerminateMembership' | 'CloseCommunity') =>
  leaving(type)({ ...end, fields: { community: 'community', on: leftOn } })
const atTheNext = { is: (_: Cells, { next }: Lapse) => next, column: null } as const

const endings = {
  withdrew: ends('WithdrawMembership'),
  terminated: ends('TerminateMembership'),
  closed: ends('CloseCommunity'),
  'merged-into': leaving('MergeCommunity')({
    ...end,
    fields: {
      community: 'community',
      into: { is: ({ merged_into, community }) => merged_into ?? community, column: 'merged_into' },
      on: leftOn
    }
  }),
  // It is recorded on the day of the opening, whenever it was noted.
  lapsed: leaving('LapseMembership')({
    ...end,
    fields: { community: 'community', cycle: atTheNext, on: { ...leftOn, column: null } },
    about: { on: 'left_on' },
    day: () => 'left_on'
  })
}
interface Leaving {
  readonly joined: PlainDate
  readonly lapse: Lapse | null
  /** What a lapse waits for. */
  readonly waitsFor: ReadonlyArray<string>
  readonly isGoneOn: CommunityKnown['isGoneOn']
}
const placeOf = (
  { merged_into }: Cells,
  { on, joined, isGoneOn }: Pick<Leaving, 'joined' | 'isGoneOn'> & { readonly on: PlainDate }
) => {
  if (merged_into !== null && isGoneOn(merged_into, on)) return intoOneThatGoes
  return on === joined ? leftOnJoining : 'WithdrawMembership'
}
/** The end that a row tells of. Where nothing is planned the year that follows stands for the next cycle. */
export const ending = (row: MembershipRow, { joined, lapse, waitsFor, isGoneOn }: Leaving): PlannedStep => {
  const on = row.cells.left_on ?? joined
  const place = placeOf(row.cells, { on, joined, isGoneOn })
  const next = lapse?.next ?? nextCycle(row.cells.cycle)
  const how = row.cells.left_how ?? 'lapsed'
  return endings[how](row, { on, next, opens: null }, how === 'lapsed' ? { place, waitsFor } : { place })
}

export const lapsing = leaving('LapseMembership')({
  ...end,
  what: 'lapsed',
  fields: { community: 'community', cycle: atTheNext, on: { ...leftOn, column: null } },
  day: (_, { opens }) => opens
})

/** What a step waits for that passes over these cycles: their plans, and where one has none, whatever row of cycles.csv was lost, or of memberships.csv that names one nobody knows. */
export const cyclesPassed = (
  cycles: ReadonlyArray<Cycle>,
  hasNoDays: (cycle: Cycle) => boolean
): ReadonlyArray<string> => [
  ...cycles.map(planOf),
  ...(cycles.some(hasNoDays) ? [cyclesFile, membershipFile.name] : [])
]
const cyclesFile = 'cycles.csv'
