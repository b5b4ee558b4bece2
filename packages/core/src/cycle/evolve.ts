/** What each event makes of a cycle. */
import { none } from '../values/count.ts'
import type { CycleEvent, NationalReportPublished } from './events.ts'
import type { ReviewCycle } from './state.ts'

type Opened = Extract<ReviewCycle, { readonly status: 'Open' | 'Closed' }>
const hasOpened = (state: ReviewCycle): state is Opened => state.status === 'Open' || state.status === 'Closed'

const published = (state: Opened, { revision, report }: NationalReportPublished): Opened => ({
  ...state,
  revision,
  notKept: report === null ? [...state.notKept, revision] : state.notKept
})

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
      return hasOpened(state) ? published(state, event) : state
    case 'NationalReportRestated':
      return hasOpened(state) ? { ...state, notKept: state.notKept.filter(one => one !== event.revision) } : state
  }
}
