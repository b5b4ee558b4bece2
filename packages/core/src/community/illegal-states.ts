/** What a community can never be: each of these must not compile. */
import type { PlainDate } from '../values/plain-date.ts'
import type { CommunityEvent } from './events.ts'
import type { Profile } from './profile.ts'
import type { Community } from './state.ts'

declare const profile: Profile
declare const from: PlainDate
const profiles = [{ from, profile }] as const

const registered = { status: 'Registered', linkPersonDue: null, erasures: [], evidence: new Map() } as const
// @ts-expect-error a registered community has a profile
export const faceless: Community = { ...registered, profiles: [] }
// @ts-expect-error it has a library, be it empty
export const withoutLibrary: Community = { status: 'Registered', profiles, linkPersonDue: null, erasures: [] }
// @ts-expect-error an unknown community has none
export const unknownWithProfile: Community = { status: 'Unknown', profiles }
// @ts-expect-error what is not given is null, never left out
export const silent: Profile = { name: 'Oak House', sector: 'ADTC', provider: 'nhs' }
// @ts-expect-error a profile's words are kept elsewhere
export const wordy: Profile = { ...profile, entryCriteria: 'Adults who live nearby' }
// @ts-expect-error everything that has happened has a day
export const undated: CommunityEvent = { type: 'ProfileChanged', community: 'TC-0001', profile }
