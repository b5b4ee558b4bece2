/** What held at the tax point of an invoice: its own day, unless it names an earlier one. */
import { streamOf } from '../address.ts'
import { community, profileOn } from '../community/index.ts'
import { bookOn, policy, type PolicyBook } from '../policy/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Country } from '../values/country.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly taxPoint: PlainDate | null
  readonly on: PlainDate
}
interface NeedsCommunity extends Needs {
  readonly community: CommunityId
}

/** The policy then, with its rate of VAT. */
export const policyAtTaxPoint: AnyQuestion<Needs, PolicyBook> = question<Needs>()({
  about: policy,
  streams: () => [streamOf(policy, {})],
  answer: ({ taxPoint, on }, { states: [versions] }) => bookOn(versions ?? policy.initialState, taxPoint ?? on)
})

/** Where the community belonged then; `null` before it was registered. */
export const countryAtTaxPoint: AnyQuestion<NeedsCommunity, Country | null> = question<NeedsCommunity>()({
  about: community,
  streams: command => [streamOf(community, command)],
  answer: ({ taxPoint, on }, { states: [state] }) =>
    state === undefined ? null : (profileOn(state, taxPoint ?? on)?.country ?? null)
})
