/** What the network held: a forum in spring, trainings of reviewers in autumn, and a meeting online every third Thursday. */
import { today, type Cycle } from './cycles.ts'
import { plusDays, weekdayOf } from './days.ts'

export interface Gathering {
  readonly event: string
  readonly kind: 'forum' | 'training' | 'community-meeting'
  readonly title: string
  readonly days: ReadonlyArray<string>
  readonly announcedOn: string
  readonly mode: 'in-person' | 'online' | 'hybrid'
  readonly places: number | null
  readonly training: string
  readonly prices: ReadonlyArray<string>
  readonly freePlaces: ReadonlyArray<string>
  readonly cancelledOn: string
  /** About how many book. */
  readonly drawn: number
}

const topics = [
  'Beginning and ending in groups',
  'Meals, rotas and the work of the house',
  'When a community is short of staff',
  'Members who chair',
  'What the standards left out',
  'Leaving well',
  'Night staff and the morning meeting',
  'Talking about risk together',
  'A garden, a kitchen and a workshop',
  'Keeping in touch with former members'
]
const themes = ['Belonging', 'Who holds whom', 'Ordinary days']
const thursday = 4

const thirdThursdayOf = (year: number, month: number): string => {
  const first = `${String(year)}-${String(month).padStart(2, '0')}-01`
  return plusDays(first, ((thursday - weekdayOf(first) + 7) % 7) + 14)
}
/** The weekday, that day or after it. */
const onOrAfter = (date: string, weekday: number): string => plusDays(date, (weekday - weekdayOf(date) + 7) % 7)

const forumOf = (year: number, theme: string): Gathering => {
  const first = onOrAfter(`${String(year)}-05-12`, thursday)
  const online = year === 2023
  return {
    ...{ event: `F-${String(year)}`, kind: 'forum', title: `Annual Forum ${String(year)}: ${theme}`, training: '' },
    ...{ days: [first, plusDays(first, 1)], announcedOn: plusDays(first, -150), places: online ? null : 30 },
    mode: online ? 'online' : 'hybrid',
    prices: online
      ? ['non-member:60.00', 'Full:30.00', 'Accreditation:30.00', 'Associate:40.00']
      : ['non-member:150.00', 'Full:90.00', 'Accreditation:90.00', 'HmpIntegratedAudit:90.00', 'Associate:120.00'],
    ...{ freePlaces: ['Developmental:1'], cancelledOn: '', drawn: online ? 26 : 36 }
  }
}
const trainingOf = (year: number, training: 'reviewer' | 'lead'): Gathering => {
  const day = onOrAfter(`${String(year)}-${training === 'lead' ? '11-06' : '10-09'}`, 2)
  return {
    ...{ event: `T-${String(year)}-${training}`, kind: 'training', training },
    title: training === 'lead' ? 'Training for lead reviewers' : 'Training for peer reviewers',
    ...{ days: [day], announcedOn: plusDays(day, -70), mode: 'online', places: 16, prices: ['non-member:0.00'] },
    ...{ freePlaces: [], cancelledOn: '', drawn: training === 'lead' ? 8 : 11 }
  }
}
/** None in the summer; one was called off. */
const meetingsOf = ({ opens }: Cycle, number: number): ReadonlyArray<Gathering> =>
  [9, 10, 11, 12, 1, 2, 3, 4, 5, 6].map((month, place) => {
    const year = Number(opens.slice(0, 4)) + (month < 9 ? 1 : 0)
    const day = thirdThursdayOf(year, month)
    return {
      ...{ event: `M-${day.slice(0, 7)}`, kind: 'community-meeting', training: '', places: null, mode: 'online' },
      title: topics[(place * 3 + number) % topics.length] ?? '',
      ...{ days: [day], announcedOn: plusDays(day, -28), prices: ['non-member:0.00'], freePlaces: [] },
      ...{ cancelledOn: number === 1 && month === 2 ? plusDays(day, -6) : '', drawn: 3 }
    } as const
  })

/** Of the last three cycles, up to the day on which the story ends. */
export const gatheringsOf = (cycles: ReadonlyArray<Cycle>): ReadonlyArray<Gathering> =>
  cycles
    .filter(({ back }) => back < 3)
    .flatMap((cycle, number) => {
      const year = Number(cycle.opens.slice(0, 4))
      return [
        ...[trainingOf(year, 'reviewer'), trainingOf(year, 'lead')],
        ...meetingsOf(cycle, number),
        forumOf(year + 1, themes[number] ?? '')
      ]
    })
    .filter(({ days }) => days.every(day => day <= today))
