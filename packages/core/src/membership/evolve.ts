/** What each event makes of a membership. */
import { latest } from '../values/plain-date.ts'
import { counts, ended } from './evolve-end.ts'
import type {
  CommunityAdmitted,
  EarlierYearsAttested,
  FormReceived,
  FullCycleCompleted,
  MembershipAppliedFor,
  MembershipEvent,
  MembershipRenewed,
  MembershipSuspended,
  MembershipTypeChanged,
  ObligationConfirmed,
  SuspensionLifted
} from './events.ts'
import type { Form } from './form.ts'
import { isConfirmed, type Active, type CycleOfMembership, type Membership, type Past } from './state.ts'

const pastOf = ({ cycles, completed, confirmed, attested }: Membership): Past => ({
  cycles,
  completed,
  confirmed,
  attested
})

const held = ({
  membershipType,
  cycle,
  opens,
  closes,
  on
}: CommunityAdmitted | MembershipRenewed): CycleOfMembership => ({
  cycle,
  membershipType,
  toldOn: on,
  from: latest(opens, on),
  opens,
  closes,
  endedOn: null
})

const attested = (state: Membership, { fullCycles, developmental }: EarlierYearsAttested): Membership =>
  state.attested === null ? { ...state, attested: { fullCycles, developmental } } : state

const enquired = (state: Membership): Membership =>
  state.status === 'NeverAMember' || state.status === 'Ended' ? { status: 'Enquired', ...pastOf(state) } : state

const withForm = (forms: ReadonlyArray<Form>, form: Form): ReadonlyArray<Form> =>
  forms.includes(form) ? forms : [...forms, form]

/** Forms stay received when the application changes. */
const applied = (state: Membership, { membershipType, forms, on }: MembershipAppliedFor): Membership => {
  if (state.status === 'Active') return state
  const received: ReadonlyArray<Form> = state.status === 'Applied' ? state.forms : []
  return {
    status: 'Applied',
    membershipType,
    forms: forms.reduce(withForm, received),
    appliedOn: on,
    ...pastOf(state)
  }
}
const received = (state: Membership, { form }: FormReceived): Membership => {
  if (state.status !== 'Applied') return state
  const forms = withForm(state.forms, form)
  return forms === state.forms ? state : { ...state, forms }
}

const admitted = (state: Membership, event: CommunityAdmitted): Membership => {
  if (state.status === 'Active') return state
  const past = pastOf(state)
  return { status: 'Active', admittedOn: event.on, suspension: null, ...past, cycles: [...past.cycles, held(event)] }
}
const renewed = (state: Active, event: MembershipRenewed): Membership => ({
  ...state,
  cycles: [...state.cycles, held(event)]
})
const typeChanged = (state: Active, { cycle, membershipType, on: toldOn }: MembershipTypeChanged): Membership => {
  const place = state.cycles.findLastIndex(other => other.cycle === cycle)
  const changed = state.cycles[place]
  return changed === undefined
    ? state
    : { ...state, cycles: state.cycles.with(place, { ...changed, membershipType, toldOn }) }
}
/** Also after the membership ended: what it forfeited stays forfeited. */
const completed = (state: Membership, { cycle }: FullCycleCompleted): Membership =>
  counts(state.cycles, cycle) && !state.completed.includes(cycle)
    ? { ...state, completed: [...state.completed, cycle] }
    : state

const isOf = (state: Membership, { admittedOn }: MembershipSuspended | SuspensionLifted): state is Active =>
  state.status === 'Active' && state.admittedOn === admittedOn

const suspended = (state: Membership, event: MembershipSuspended): Membership =>
  isOf(state, event) ? { ...state, suspension: { on: event.on, liftedOn: null } } : state
const lifted = (state: Membership, event: SuspensionLifted): Membership =>
  isOf(state, event) && state.suspension !== null
    ? { ...state, suspension: { ...state.suspension, liftedOn: event.on } }
    : state

/** Also after the membership ended: what was confirmed of its cycles stays confirmed. */
const confirmed = (state: Membership, { cycle, obligation }: ObligationConfirmed): Membership =>
  isConfirmed(state, { cycle, obligation })
    ? state
    : { ...state, confirmed: [...state.confirmed, { cycle, obligation }] }

export const evolve = (state: Membership, event: MembershipEvent): Membership => {
  switch (event.type) {
    case 'EarlierYearsAttested':
      return attested(state, event)
    case 'EnquiryReceived':
      return enquired(state)
    case 'MembershipAppliedFor':
      return applied(state, event)
    case 'FormReceived':
      return received(state, event)
    case 'CommunityAdmitted':
      return admitted(state, event)
    case 'FullCycleCompleted':
      return completed(state, event)
    case 'MembershipRenewed':
      return state.status === 'Active' ? renewed(state, event) : state
    case 'MembershipTypeChanged':
      return state.status === 'Active' ? typeChanged(state, event) : state
    case 'MembershipSuspended':
      return suspended(state, event)
    case 'SuspensionLifted':
      return lifted(state, event)
    case 'ObligationConfirmed':
      return confirmed(state, event)
    case 'MembershipLapsed':
    case 'MembershipWithdrawn':
    case 'MembershipTerminated':
    case 'CommunityClosed':
    case 'CommunityMerged':
      return state.status === 'Active' ? ended(state, event) : state
  }
}
