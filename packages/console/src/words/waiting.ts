/** How it is said who acts, what a step is, and how much time is left. */
import type { ActingRole, PlainDate, Step, StepName } from '@cofc/core'
import { counted } from './figures.ts'

export const whoActs: Readonly<Record<ActingRole, string>> = {
  'network-team': 'Network team',
  'link-person': 'Community',
  reviewer: 'Visiting team',
  committee: 'Committee',
  finance: 'Finance'
}
/** `waits for the committee`, after a number of things. */
export const whoWaits: Readonly<Record<ActingRole, string>> = {
  'network-team': 'wait for the network team',
  'link-person': 'wait for communities',
  reviewer: 'wait for visiting teams',
  committee: 'wait for the committee',
  finance: 'wait for finance'
}
export const stepName: Readonly<Record<StepName, string>> = {
  'self-review': 'Self-review',
  portfolio: 'Portfolio',
  'portfolio-check': 'Check of the portfolio',
  'visit-dates': 'Dates for the visit',
  'visit-agreed': 'Date agreed',
  team: 'Visiting team',
  visit: 'Visit',
  draft: 'Draft report',
  comments: 'Comments on the draft',
  report: 'Final report',
  'action-plan': 'Action plan'
}
export const stepIs: Readonly<Record<Step['is'], string>> = { done: 'Done', now: 'To do now', 'to-come': 'Not yet' }

interface Timed {
  readonly by: PlainDate | null
  readonly daysLeft: number | null
}
/** On its last day a thing is not late yet; over a weekend it is, by no working day. */
export const isLate = ({ by }: Pick<Timed, 'by'>, on: PlainDate): boolean => by !== null && by < on

export const timeLeft = (timed: Timed, on: PlainDate): string => {
  const { by, daysLeft } = timed
  if (by === null || daysLeft === null) return 'No day set'
  if (isLate(timed, on)) return daysLeft === 0 ? 'Late' : `Late by ${counted(-daysLeft, 'working day')}`
  return by === on ? 'Today' : `${counted(daysLeft, 'working day')} left`
}
