/** What each event makes of a cycle. */
import { none } from '../values/count.ts'
import type { CycleEvent } from './events.ts'
import type { ReviewCycle } from './state.ts'

export const evolve = (state: ReviewCycle, event: CycleEvent): ReviewCycle => {
  switch (event.type) {
    case 'CyclePlanned':
      return state.status === 'NotPlanned'
        ? { status: 'Planned', edition: event.edition, windows: event.windows }
        : state
    case 'CycleOpened':
      return state.status === 'Planned' ? { ...state, status: 'Open', revision: none, notKept: [] } : state
    case 'CycleClosed':
      return state.status === 'Open' ? { ...state, status: 'Closed' } : state
    case 'NationalReportPublished':
      return state.status === 'Open' || state.status === 'Closed'
        ? {
            ...state,
            revision: event.revision,
            notKept: event.report === null ? [...state.notKept, event.revision] : state.notKept
          }
        : state
    case 'NationalReportRestated':
      return state.status === 'Open' || state.status === 'Closed'
        ? { ...state, notKept: state.notKept.filter(revision => revision !== event.revision) }
        : state
  }
}
