/** Who may read the state and the events of an aggregate, and how far: total, so that one without a line does not compile. */
import type { AggregateName, Grants } from '@cofc/core'

/** What binds everybody: whoever has a role in the network. */
const allWithARole: Grants = {
  ...{ 'network-team': 'any', 'link-person': 'any', reviewer: 'any', committee: 'any' },
  ...{ finance: 'any', auditor: 'any', worker: 'any' }
}
const membersRecord: Grants = {
  ...{ 'network-team': 'any', 'link-person': 'own-community', committee: 'any', finance: 'any', auditor: 'any' }
}

export const stateReaders: { readonly [N in AggregateName]: Grants } = {
  policy: allWithARole,
  calendar: allWithARole,
  cycle: allWithARole,
  edition: allWithARole,
  community: membersRecord,
  membership: membersRecord,
  reviewer: { 'network-team': 'any', auditor: 'any' },
  review: {
    ...{ 'network-team': 'any', 'link-person': 'own-community', reviewer: 'own-visit' },
    ...{ committee: 'any', auditor: 'any' }
  },
  'hmp-audit': { 'network-team': 'any', 'link-person': 'own-community', committee: 'any', auditor: 'any' },
  accreditation: { 'network-team': 'any', committee: 'any', auditor: 'any' },
  'price-list': allWithARole,
  account: { 'network-team': 'any', 'link-person': 'own-community', finance: 'any', auditor: 'any' },
  // Who else has a place, and what else is proposed, is not for every member: what they may read, reports tell.
  gathering: { 'network-team': 'any', auditor: 'any' },
  announcement: { 'network-team': 'any', auditor: 'any' },
  'service-access': { 'network-team': 'any', 'link-person': 'own-community', auditor: 'any' }
}
