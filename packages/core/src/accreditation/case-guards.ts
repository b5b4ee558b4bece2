/** What is asked of the case that a command names, before its own rule. */
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { CaseDay } from './commands.ts'
import type { AccreditationRefusal } from './refusals.ts'
import { caseIn, type Accreditation, type Case } from './state.ts'

export type Pending = Extract<Case, { readonly status: 'Presented' | 'Deferred' }>
export type Decided = Extract<Case, { readonly status: 'Deferred' | 'Decided' | 'UnderAppeal' }>

export type Going = Exclude<Case, { readonly status: 'Closed' }>

/** The case of the cycle; one that was withdrawn is none. */
export const goingCaseIn = (state: Accreditation, cycle: Cycle): Going | null => {
  const one = caseIn(state, cycle)
  return one === null || one.status === 'Closed' ? null : one
}

export const isPending = (one: Going): one is Pending => one.status === 'Presented' || one.status === 'Deferred'
export const isDecided = (one: Going): one is Decided => 'last' in one

/** Why a case is not there to be decided. */
export const whyNotPending = (one: Exclude<Going, Pending>): AccreditationRefusal => {
  switch (one.status) {
    case 'Applied':
      return { type: 'NotPresented', cycle: one.cycle }
    case 'Decided':
      return { type: 'CaseIsDecided', on: one.last.on }
    case 'UnderAppeal':
      return { type: 'CaseIsUnderAppeal', since: one.since }
  }
}

/** Steps of a case follow each other by their days. */
export const whyNotInOrder = (on: PlainDate, { lastStepOn: notBefore }: Pick<Case, 'lastStepOn'>) =>
  on < notBefore ? ({ type: 'StepBeforeTheLast', on, notBefore } as const) : null

/** What every event of a case carries over from its command. */
export const ofCase = ({ community, cycle, on }: CaseDay, { number }: Pick<Case, 'number'>) => ({
  ...{ community, cycle, on },
  case: number
})
