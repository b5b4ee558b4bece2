/** What the dashboard and the list of what waits must print, from the data alone. */
import { actingRoles, inPounds } from '@cofc/core'
import type { Dashboard, VisitPack, Waiting } from '@cofc/reports'
import { awardInShort } from '../words/awards.ts'
import { counted } from '../words/figures.ts'
import { leftInWords } from '../words/left.ts'
import { owedSays } from '../words/obligations.ts'
import { ratingName } from '../words/names.ts'
import { teamInWords, visitInWords } from '../words/visits.ts'
import { stepIs } from '../words/waiting.ts'
import { figuresOfEntitlements } from './figures-of-others.ts'
import type { Printed } from './printed.ts'

const things = (count: number): string => counted(count, 'thing waits', 'things wait')

const roomIn = ({ isFull, booked }: Dashboard['events'][number]): string =>
  `${booked === 0 ? '' : `You have ${String(booked)}. `}${isFull ? 'Full: you can wait for a place' : 'There is room'}`

/** Nothing at all only where nothing is to be paid, and no action point is open. */
const nothing = ({ actions, fees }: Dashboard): string =>
  actions.length > 0 || (fees !== null && fees.outstanding.all > 0) ? 'Nothing else' : 'Nothing'

export const figuresOfDashboard = (found: Dashboard): ReadonlyMap<string, string> => {
  const { waits, actions, reviews, fees, events, left, owed, award } = found
  return new Map([
    ['waits', waits.length === 0 ? `${nothing(found)} waits for the community.` : things(waits.length)],
    [
      'actions',
      actions.length === 0
        ? 'No action point is open.'
        : counted(actions.length, 'action point is', 'action points are')
    ],
    ...reviews.flatMap(({ cycle, kind, steps }) =>
      steps.map(({ step, is }): Printed => [`step/${cycle}/${kind}/${step}`, stepIs[is]])
    ),
    ...(fees === null
      ? []
      : [['outstanding', inPounds(fees.outstanding.all)] as const, ['onAccount', inPounds(fees.onAccount)] as const]),
    ...events.map((one): Printed => [`room/${one.gathering}`, roomIn(one)]),
    ...left.map((one): Printed => [`left/${one.what}/${one.of}`, leftInWords(one)]),
    ...(owed?.owed ?? []).map(({ obligation, is }): Printed => [`owed/${obligation}`, owedSays[is]]),
    ['award', award === null ? 'The community has no award.' : `${awardInShort(award)}.`],
    ...figuresOfEntitlements(found as never)
  ])
}

export const figuresOfWaiting = ({ waits, overdue }: Waiting): ReadonlyMap<string, string> =>
  new Map([
    ...(waits.length === 0
      ? [['waits', 'nothing waits'] as const]
      : [['waits', things(waits.length)] as const, ['overdue', String(overdue)] as const]),
    ...actingRoles.flatMap((role): ReadonlyArray<Printed> => {
      const count = waits.filter(({ who }) => who === role).length
      return count === 0 ? [] : [[`waits/${role}`, things(count)]]
    })
  ])

export const figuresOfVisitPack = ({ visits, standards }: VisitPack): ReadonlyMap<string, string> =>
  new Map([
    ...visits.map((visit): Printed => [
      `visit/${String(visit.visit)}`,
      `${visitInWords(visit)}. ${teamInWords(visit.team)}.`
    ]),
    ...standards.map(({ standard, self }): Printed => [
      `self/${standard}`,
      self === null ? 'Unrated' : ratingName[self]
    ])
  ])
