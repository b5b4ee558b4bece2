/** What each event makes of the access of a community's people. An event that cannot happen leaves it as it was. */
import type { AccessAskedFor, AccessGiven, AccessWithdrawn, PersonLeft, ServiceAccessEvent } from './events.ts'
import { accessOf, askedOf, type Access, type ServiceAccess } from './state.ts'

const askedFor = (state: ServiceAccess, { person, service, on }: AccessAskedFor): ServiceAccess => ({
  ...state,
  asked: [...state.asked, { person, service, askedOn: on }]
})
const answered = (state: ServiceAccess, of: Pick<Access, 'person' | 'service'>): ServiceAccess['asked'] =>
  state.asked.filter(one => one !== askedOf(state, of))

/** Whoever is given access again has come back. */
const given = (state: ServiceAccess, { person, service, on }: AccessGiven): ServiceAccess => ({
  given: [...state.given.filter(one => one !== accessOf(state, { person, service })), { person, service, givenOn: on }],
  left: new Map([...state.left].filter(([one]) => one !== person)),
  asked: answered(state, { person, service })
})
const withdrawn = (state: ServiceAccess, event: AccessWithdrawn): ServiceAccess => {
  const before = accessOf(state, event)
  return before === null ? state : { ...state, given: state.given.filter(one => one !== before) }
}
const left = (state: ServiceAccess, { person, on }: PersonLeft): ServiceAccess => ({
  ...state,
  left: new Map([...state.left, [person, on]]),
  asked: state.asked.filter(one => one.person !== person)
})

export const evolve = (state: ServiceAccess, event: ServiceAccessEvent): ServiceAccess => {
  switch (event.type) {
    case 'AccessAskedFor':
      return askedFor(state, event)
    case 'AccessDeclined':
      return { ...state, asked: answered(state, event) }
    case 'AccessGiven':
      return given(state, event)
    case 'AccessWithdrawn':
      return withdrawn(state, event)
    case 'PersonLeft':
      return left(state, event)
  }
}
