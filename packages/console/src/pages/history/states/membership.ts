/** Where a membership stands, in sentences. */
import { counted, obligationSays, suspendedOn, type CycleOfMembership, type Membership } from '@cofc/core'
import { dayInWords, list } from '../../../words/dates.ts'
import { membershipTypeName } from '../../../words/names.ts'

type Ended = Extract<Membership, { readonly status: 'Ended' }>
const endInWords = (ended: Ended): string => {
  const on = dayInWords(ended.endedOn)
  switch (ended.how) {
    case 'Lapsed':
      return `The membership lapsed on ${on}.`
    case 'Withdrew':
      return `The community withdrew on ${on}.`
    case 'Terminated':
      return `The network ended the membership on ${on}.`
    case 'Closed':
      return `The community closed on ${on}, and its membership ended.`
    case 'Merged':
      return `The community merged into ${ended.into} on ${on}, and its membership ended.`
  }
}
const heldInWords = ({ cycles, admittedOn }: Extract<Membership, { readonly status: 'Active' }>): string => {
  const held = cycles.at(-1)
  const since = `since ${dayInWords(admittedOn)}`
  return held === undefined
    ? `A member ${since}.`
    : `A member ${since}: ${membershipTypeName[held.membershipType]} membership for ${held.cycle}, from ${dayInWords(held.from)}.`
}
const statusInWords = (state: Membership): string => {
  switch (state.status) {
    case 'NeverAMember':
      return 'It is not a member and has not asked to be one.'
    case 'Enquired':
      return 'It has enquired about joining and is not a member yet.'
    case 'Applied':
      return `It applied for ${membershipTypeName[state.membershipType]} membership on ${dayInWords(state.appliedOn)}${state.forms.length === 0 ? ', and its forms are still to come' : `, with its ${list(state.forms)} ${state.forms.length === 1 ? 'form' : 'forms'}`}.`
    case 'Active':
      return heldInWords(state)
    case 'Ended':
      return endInWords(state)
  }
}
/** A suspension that was lifted is told by what happened. */
const suspensionInWords = (state: Membership): ReadonlyArray<string> => {
  const since = suspendedOn(state)
  return since === null
    ? []
    : [`The membership is suspended since ${dayInWords(since)}: it goes on, and its entitlements rest.`]
}
const confirmedInWords = ({ confirmed }: Membership): ReadonlyArray<string> =>
  [...Map.groupBy(confirmed, ({ cycle }) => cycle)].map(
    ([cycle, all]) =>
      `The community confirmed that in ${cycle} ${list(all.map(({ obligation }) => obligationSays[obligation]))}.`
  )
const cycleInWords = ({ cycle, membershipType }: CycleOfMembership): string =>
  `${cycle} (${membershipTypeName[membershipType]})`

export const membershipInWords = (state: Membership): ReadonlyArray<string> => {
  const { cycles, completed, attested } = state
  return [
    statusInWords(state),
    ...suspensionInWords(state),
    ...(cycles.length > 1 ? [`It was a member in ${list(cycles.map(cycleInWords))}.`] : []),
    ...(completed.length === 0
      ? []
      : [`It completed the full ${completed.length === 1 ? 'cycle' : 'cycles'} ${list(completed)}.`]),
    ...(attested === null
      ? []
      : [
          `${counted(attested.fullCycles, 'full cycle')} of earlier years ${attested.fullCycles === 1 ? 'is' : 'are'} attested${attested.developmental ? ', and that it was developmental' : ''}.`
        ]),
    ...confirmedInWords(state)
  ]
}
