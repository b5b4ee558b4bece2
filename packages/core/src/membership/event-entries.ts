/** How the events of a membership are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { counted, listed, membershipTypeName } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { MembershipEvent } from './events.ts'
import { obligationSays } from './obligation.ts'

export const membershipEvents: Events<MembershipEvent> = {
  EarlierYearsAttested: {
    codec: codec.EarlierYearsAttested,
    says: ({ fullCycles, developmental }) =>
      `The network attested ${counted(fullCycles, 'full cycle')} completed in earlier years${developmental ? ', and a developmental membership' : ''}.`
  },
  EnquiryReceived: { codec: codec.EnquiryReceived, says: () => 'The community enquired about joining.' },
  MembershipAppliedFor: {
    codec: codec.MembershipAppliedFor,
    says: ({ membershipType, forms }) =>
      `The community applied for ${membershipTypeName[membershipType]} membership${forms.length === 0 ? '' : `, with its ${listed(forms)} ${forms.length === 1 ? 'form' : 'forms'}`}.`
  },
  FormReceived: { codec: codec.FormReceived, says: ({ form }) => `The ${form} form arrived.` },
  CommunityAdmitted: {
    codec: codec.CommunityAdmitted,
    says: ({ membershipType, cycle }) =>
      `The community was admitted to ${membershipTypeName[membershipType]} membership for ${cycle}.`
  },
  MembershipRenewed: {
    codec: codec.MembershipRenewed,
    says: ({ membershipType, cycle }) =>
      `The membership was renewed for ${cycle}, as ${membershipTypeName[membershipType]}.`
  },
  MembershipTypeChanged: {
    codec: codec.MembershipTypeChanged,
    says: ({ membershipType, cycle }) =>
      `The type of membership for ${cycle} was changed to ${membershipTypeName[membershipType]}.`
  },
  FullCycleCompleted: {
    codec: codec.FullCycleCompleted,
    says: ({ cycle }) => `The full cycle ${cycle} was completed.`
  },
  MembershipSuspended: {
    codec: codec.MembershipSuspended,
    says: () => 'The network suspended the membership: it goes on, and its entitlements rest.'
  },
  SuspensionLifted: {
    codec: codec.SuspensionLifted,
    says: () => 'The network lifted the suspension of the membership.'
  },
  ObligationConfirmed: {
    codec: codec.ObligationConfirmed,
    says: ({ cycle, obligation }) => `The community confirmed that in ${cycle} ${obligationSays[obligation]}.`
  },
  MembershipLapsed: {
    codec: codec.MembershipLapsed,
    says: ({ cycle }) => `The membership lapsed: it was not renewed${cycle === null ? '' : ` for ${cycle}`}.`
  },
  MembershipWithdrawn: { codec: codec.MembershipWithdrawn, says: () => 'The community withdrew from membership.' },
  MembershipTerminated: { codec: codec.MembershipTerminated, says: () => 'The network ended the membership.' },
  CommunityClosed: { codec: codec.CommunityClosed, says: () => 'The community closed, and its membership ended.' },
  CommunityMerged: {
    codec: codec.CommunityMerged,
    says: ({ into }) => `The community merged into ${into}, and its membership ended.`
  }
}
