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
  accreditation: { 'network-team': 'any', committee: 'any', auditor: 'any' }
}
