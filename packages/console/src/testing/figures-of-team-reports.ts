/** The figures that pages of these reports must print, from their data alone. */
import { membershipTypes, sectors } from '@cofc/core'
import type {
  ActionsOutstanding,
  CoreStandardsMet,
  CoreValuesOfCycle,
  Deadlines,
  MembersOverTime,
  OutcomesAmongPeers,
  OutcomesBenchmark,
  ReviewerBalance,
  SelfAndPeerOfCycle,
  VisitCalendar
} from '@cofc/reports'
import { dayInWords, daysInWords } from '../words/dates.ts'
import { counted } from '../words/figures.ts'

type Printed = readonly [string, string]
type Figures = ReadonlyMap<string, string>
const ago = (days: number): string => `${counted(days, 'working day')} ago`

export const figuresOfDeadlines = ({ overdue, due, deadlines }: Deadlines): Figures =>
  new Map([
    ...[['overdue', String(overdue)] as const, ['due', String(due)] as const],
    ...deadlines.map(({ standing, workingDays }, place): Printed => {
      const ahead = workingDays === 0 ? 'Today' : `in ${counted(workingDays, 'working day')}`
      return [`deadline/${String(place)}`, standing === 'overdue' ? ago(workingDays) : ahead]
    })
  ])

const stands = { offered: 'Dates offered', agreed: 'Agreed', held: 'Held', cancelled: 'Cancelled' }
export const figuresOfVisits = ({ visits }: VisitCalendar): Figures =>
  new Map([
    ['visits', counted(visits.length, 'visit')],
    ...visits.flatMap(({ community, kind, visit, status, days }): ReadonlyArray<Printed> => {
      const name = `${community}/${kind}/${String(visit)}`
      return [
        [`visit/${name}`, stands[status]],
        [`days/${name}`, days.length === 0 ? '–' : daysInWords(days)]
      ]
    })
  ])

export const figuresOfActions = ({ outstanding, overdue, cycles, actions }: ActionsOutstanding): Figures =>
  new Map([
    ...[['outstanding', counted(outstanding, 'action point')] as const, ['overdue', String(overdue)] as const],
    ...cycles.flatMap(one =>
      (['points', 'done', 'dropped', 'outstanding'] as const).map((what): Printed => [
        `${what}/${one.cycle}`,
        String(one[what])
      ])
    ),
    ...actions.map(({ community, cycle, kind, finding, due, workingDaysOverdue, standing }): Printed => {
      const by = due === null ? 'No day set' : dayInWords(due)
      const late = standing === 'overdue' ? `, ${ago(workingDaysOverdue)}` : ''
      return [`action/${[community, cycle, kind, finding].join('/')}`, `${by}${late}`]
    })
  ])

const shift = (value: number): string => `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`
type Agreed = SelfAndPeerOfCycle['sections'][number]['agreement']
const agreed = (name: string, { n, agreement, kappa, meanShift }: Agreed): ReadonlyArray<Printed> => [
  [`n/${name}`, String(n)],
  [`agreement/${name}`, `${agreement.toFixed(1)}%`],
  [`kappa/${name}`, kappa === null ? '–' : shift(kappa)],
  [`shift/${name}`, shift(meanShift)]
]
export const figuresOfSelfAndPeer = ({ network, sections, communities }: SelfAndPeerOfCycle): Figures =>
  new Map([
    ...(network === null ? [] : agreed('network', network)),
    ...sections.flatMap(({ section, agreement }) => agreed(section, agreement)),
    ...communities.flatMap(({ community, agreement }) => agreed(community, agreement))
  ])

export const figuresOfMembersOverTime = ({ cycles }: MembersOverTime): Figures =>
  new Map(
    cycles.flatMap(({ cycle, members }): ReadonlyArray<Printed> => [
      [`all/${cycle}`, String(members.all)],
      [`joined/${cycle}`, String(members.joined ?? '–')],
      [`left/${cycle}`, String(members.left ?? '–')],
      ...membershipTypes.map((type): Printed => [`${type}/${cycle}`, String(members.byType[type])]),
      ...sectors.map((sector): Printed => [`${sector}/${cycle}`, String(members.bySector[sector])]),
      ...Object.entries(members.byCountry).map(([country, many]): Printed => [`${country}/${cycle}`, String(many)])
    ])
  )

export const figuresOfCoreStandards = ({ standards }: CoreStandardsMet): Figures =>
  new Map(
    standards.flatMap(({ standard, groups }) =>
      groups.flatMap((told): ReadonlyArray<Printed> =>
        told.shown ? [[`standards/${standard}/${told.group}`, `${told.percentMet.toFixed(1)}%n ${String(told.n)}`]] : []
      )
    )
  )

export const figuresOfCoreValues = ({ values, withoutValue }: CoreValuesOfCycle): Figures =>
  new Map([
    ['withoutValue', counted(withoutValue, 'standard')],
    ...values.flatMap(({ value, groups }) =>
      groups.flatMap((told): ReadonlyArray<Printed> => {
        if (!told.shown) return []
        const { percentMet, ratings, standards } = told
        const of = `${String(standards.shown)} of ${String(standards.of)} standards`
        return [[`${value}/${told.group}`, `${percentMet.toFixed(1)}% of ${String(ratings)}, ${of}`]]
      })
    )
  ])

export const figuresOfReviewers = ({ visits, places, training, members, reviewers }: ReviewerBalance): Figures =>
  new Map([
    ['visits', counted(visits, 'visit')],
    ...Object.entries(places).map(([role, many]): Printed => [`places/${role}`, String(many)]),
    ...training.flatMap(({ training: as, trained, active }): ReadonlyArray<Printed> => [
      [`trained/${as}`, String(trained)],
      [`active/${as}`, String(active)]
    ]),
    ...members.flatMap(({ community, received, placesReceived, placesGiven, isWhole }): ReadonlyArray<Printed> => [
      [`received/${community}`, String(received)],
      [`placesReceived/${community}`, String(placesReceived)],
      [`given/${community}`, `${isWhole ? '' : 'at least '}${String(placesGiven)}`]
    ]),
    ...reviewers.flatMap(({ reviewer, visitsInCycle, visitsEver }): ReadonlyArray<Printed> => [
      [`inCycle/${reviewer}`, String(visitsInCycle)],
      [`ever/${reviewer}`, String(visitsEver)]
    ])
  ])

export const figuresOfBenchmark = ({ measures }: OutcomesBenchmark): Figures =>
  new Map(
    measures.flatMap(({ measure, quartiles, rates }): ReadonlyArray<Printed> => [
      [`quartiles/${measure}`, quartiles?.map(rate => rate.toFixed(1)).join(', ') ?? 'fewer than ten communities'],
      ...rates.map(({ code, perPlaceYear }): Printed => [`${measure}/${code}`, perPlaceYear.toFixed(1)])
    ])
  )

const rate = (one: number | null): string => one?.toFixed(1) ?? '–'
export const figuresOfPeers = ({ measures }: OutcomesAmongPeers): Figures =>
  new Map(
    measures.flatMap(({ measure, own, network, peers }): ReadonlyArray<Printed> => {
      if (own === null && network === null && !peers.shown) return []
      return [
        [`count/${measure}`, own === null ? '–' : `${String(own.count)} in the cycle`],
        [`own/${measure}`, rate(own?.perPlaceYear ?? null)],
        [`network/${measure}`, rate(network)],
        ...(peers.shown
          ? peers.bands.map(({ above, upTo, codes }): Printed => {
              const name = `${above === null ? 'none' : String(above)}-${upTo === null ? '' : String(upTo)}`
              return [`band/${measure}/${name}`, String(codes.length)]
            })
          : [])
      ]
    })
  )
