/** What speaks of a community’s account needs its membership, with which the account is opened. */
import { account, membership, streamOf } from '@cofc/core'

interface OfCommunity {
  readonly community: string
}
export const itsMembership = {
  file: 'memberships.csv',
  column: 'community',
  of: ({ community }: OfCommunity) => [
    { named: community, streams: [streamOf(membership, { community }), streamOf(account, { community })] }
  ]
} as const
