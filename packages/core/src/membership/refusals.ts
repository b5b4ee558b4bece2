/** What can stand in the way of a change to a membership, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import { listed, membershipTypeName } from '../wording/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { CriterionId } from '../values/criterion-id.ts'
import type { Country } from '../values/country.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Sector } from '../values/sector.ts'
import type { MembershipCommand } from './commands.ts'
import type { Form } from './form.ts'
import { obligationSays, type ConfirmedObligation } from './obligation.ts'

export type MembershipRefusal =
  | { readonly type: 'NotRegistered'; readonly community: CommunityId }
  | { readonly type: 'NotAMember'; readonly community: CommunityId }
  | { readonly type: 'AlreadyAMember'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'NoApplication'; readonly community: CommunityId }
  | { readonly type: 'AlreadyApplied'; readonly appliedOn: PlainDate }
  | { readonly type: 'AdmissionBeforeApplication'; readonly appliedOn: PlainDate; readonly on: PlainDate }
  | { readonly type: 'ApplicationIncomplete'; readonly missing: ReadonlyArray<Form> }
  | { readonly type: 'EndsBeforeItBegan'; readonly on: PlainDate; readonly began: PlainDate }
  | { readonly type: 'NoSuchCycle'; readonly cycle: Cycle }
  | { readonly type: 'CycleIsOver'; readonly cycle: Cycle; readonly closes: PlainDate }
  | { readonly type: 'NotTheNextCycle'; readonly cycle: Cycle; readonly next: Cycle }
  | { readonly type: 'NotALaterCycle'; readonly cycle: Cycle; readonly last: Cycle }
  | { readonly type: 'RenewalAfterLapse'; readonly lapsedOn: PlainDate; readonly on: PlainDate }
  | { readonly type: 'AlreadyLapsed'; readonly lapsedOn: PlainDate; readonly on: PlainDate }
  | { readonly type: 'TypeIsFixedWithinACycle'; readonly cycle: Cycle; readonly opens: PlainDate }
  | { readonly type: 'AlreadyRenewed'; readonly cycle: Cycle; readonly membershipType: MembershipType }
  | { readonly type: 'DevelopmentalIsForOneCycle'; readonly allowed: number }
  | { readonly type: 'TooFewFullCycles'; readonly completed: number; readonly needed: number }
  | { readonly type: 'CriteriaNotShown'; readonly missing: ReadonlyArray<CriterionId> }
  | { readonly type: 'AssociateIsForOverseas'; readonly country: Country }
  | {
      readonly type: 'AuditIsForPrisonProgrammes'
      readonly sector: Sector
      readonly accredited: boolean
    }
  | { readonly type: 'NotAFullCycle'; readonly cycle: Cycle; readonly membershipType: MembershipType | null }
  | { readonly type: 'CycleForfeited'; readonly cycle: Cycle; readonly endedOn: PlainDate }
  | { readonly type: 'CycleNotBegun'; readonly cycle: Cycle; readonly opens: PlainDate }
  | { readonly type: 'CycleNotHeld'; readonly cycle: Cycle }
  | { readonly type: 'AlreadySuspended'; readonly on: PlainDate }
  | { readonly type: 'NotSuspended' }
  | {
      readonly type: 'NotAnObligation'
      readonly obligation: ConfirmedObligation
      readonly membershipType: MembershipType
    }
  | { readonly type: 'NotLapsedYet'; readonly cycle: Cycle; readonly opens: PlainDate }
  | { readonly type: 'EarlierYearsAlreadyAttested'; readonly fullCycles: number; readonly developmental: boolean }
  | { readonly type: 'MergedIntoUnknown'; readonly into: CommunityId }
  | { readonly type: 'MergesIntoItself'; readonly community: CommunityId }
  | { readonly type: 'MergedIntoHasClosed'; readonly into: CommunityId; readonly closedOn: PlainDate }
  | {
      readonly type: 'MergedIntoHasMerged'
      readonly into: CommunityId
      readonly goneInto: CommunityId
      readonly mergedOn: PlainDate
    }
  | { readonly type: 'CommunityHasClosed'; readonly closedOn: PlainDate }

const cycles = (number: number): string => (number === 1 ? 'one cycle' : `${number} cycles`)
const attestedAs = (developmental: boolean): string => (developmental ? 'with' : 'without')

export const membershipRefusals: Refusals<MembershipRefusal, MembershipCommand> = {
  NotRegistered: { about: 'community', says: ({ community }) => `${community} is not registered: register it first.` },
  NotAMember: {
    about: 'community',
    says: ({ community }) => `${community} is not a member on that day: it applies and is admitted first.`
  },
  AlreadyAMember: {
    about: 'community',
    says: ({ community, cycle }) =>
      `${community} is a member until its membership ends, last in ${cycle}: renew it or change its type instead.`
  },
  NoApplication: {
    about: 'on',
    says: ({ community }) => `${community} has not applied: record its application first.`
  },
  AlreadyApplied: {
    about: 'community',
    says: ({ appliedOn }) => `The application of ${appliedOn} is under way: complete it and admit the community.`
  },
  AdmissionBeforeApplication: {
    about: 'on',
    says: ({ appliedOn, on }) =>
      `Admission on ${on} comes before the application of ${appliedOn}: choose ${appliedOn} or a later day.`
  },
  ApplicationIncomplete: {
    about: 'forms',
    says: ({ missing }) =>
      `The application lacks ${missing.map(form => `the ${form} form`).join(' and ')}, and nobody is admitted without: record what has arrived, or leave the admission out until all has.`
  },
  EndsBeforeItBegan: {
    about: 'on',
    says: ({ on, began }) => `A membership admitted on ${began} cannot end on ${on}: choose ${began} or a later day.`
  },
  NoSuchCycle: { about: 'cycle', says: ({ cycle }) => `${cycle} is not planned: plan it first, or name another.` },
  CycleIsOver: {
    about: 'on',
    says: ({ cycle, closes }) => `${cycle} was over on ${closes}: admit the community to a later cycle.`
  },
  NotTheNextCycle: {
    about: 'cycle',
    says: ({ cycle, next }) => `${cycle} is not the next cycle on record after the one last held: name ${next}.`
  },
  NotALaterCycle: {
    about: 'cycle',
    says: ({ cycle, last }) => `${cycle} comes before ${last}, which was held last: name a later cycle.`
  },
  RenewalAfterLapse: {
    about: 'on',
    says: ({ lapsedOn, on }) =>
      `The membership lapsed on ${lapsedOn}, because it was not renewed by then, and the renewal of ${on} came after: a new application with both forms is needed.`
  },
  AlreadyLapsed: {
    about: 'on',
    says: ({ lapsedOn, on }) =>
      `The membership lapsed on ${lapsedOn}, because it was not renewed by then, and nothing is left to end on ${on}: correct the day, or leave this end out.`
  },
  TypeIsFixedWithinACycle: {
    about: 'cycle',
    says: ({ cycle, opens }) =>
      `The type for ${cycle} is fixed since ${opens}: renew under another type for the next cycle.`
  },
  AlreadyRenewed: {
    about: 'cycle',
    says: ({ cycle, membershipType }) =>
      `The membership is already held for ${cycle}, as ${membershipType}: change its type before the cycle opens.`
  },
  DevelopmentalIsForOneCycle: {
    about: 'membershipType',
    says: ({ allowed }) =>
      `Developmental membership is for ${cycles(allowed)} ever, also when left early: choose another type.`
  },
  TooFewFullCycles: {
    about: 'membershipType',
    says: ({ completed, needed }) =>
      `Accreditation membership needs ${cycles(needed)} completed as Full, and there are ${completed}: choose Full for now, or attest earlier years.`
  },
  CriteriaNotShown: {
    about: 'membershipType',
    says: ({ missing }) =>
      `Accreditation membership asks for criteria that are not shown yet: ${listed(missing)}. Judge them first, or choose Full for now.`
  },
  AssociateIsForOverseas: {
    about: 'membershipType',
    says: ({ country }) =>
      `Associate membership is for communities overseas, and ${country} counts as the UK: choose another type.`
  },
  AuditIsForPrisonProgrammes: {
    about: 'membershipType',
    says: ({ sector, accredited }) =>
      `The integrated audit is for prison communities with a programme accreditation; this one is of sector ${sector} and has ${accredited ? 'one' : 'none'}: correct its profile or choose another type.`
  },
  NotAFullCycle: {
    about: 'cycle',
    says: ({ cycle, membershipType }) =>
      `Only a cycle held as Full is completed, and ${cycle} was held as ${membershipType ?? 'no member'}: nothing is to be done.`
  },
  CycleForfeited: {
    about: 'cycle',
    says: ({ cycle, endedOn }) =>
      `The membership ended on ${endedOn}, before ${cycle} was over, which forfeits the cycle: nothing is to be done.`
  },
  CycleNotBegun: {
    about: 'on',
    says: ({ cycle, opens }) => `${cycle} opens on ${opens}, and nothing of it is done before: check the day.`
  },
  CycleNotHeld: {
    about: 'cycle',
    says: ({ cycle }) => `The membership is not held for ${cycle}: renew it for that cycle under the type wanted.`
  },
  AlreadySuspended: {
    about: 'on',
    says: ({ on }) => `The membership is suspended already, since ${on}: check the day, or lift that suspension first.`
  },
  NotSuspended: { about: 'on', says: () => 'The membership is not suspended on that day: check the day.' },
  NotAnObligation: {
    about: 'obligation',
    says: ({ obligation, membershipType }) =>
      `That ${obligationSays[obligation]} is no obligation of ${membershipTypeName[membershipType]} membership: choose one of its own.`
  },
  NotLapsedYet: {
    about: 'on',
    says: ({ cycle, opens }) =>
      `The membership is in force until ${cycle} opens on ${opens}: it lapses on that day, unless it is renewed.`
  },
  EarlierYearsAlreadyAttested: {
    about: 'fullCycles',
    says: ({ fullCycles, developmental }) =>
      `Earlier years are already attested: ${cycles(fullCycles)} as Full, ${attestedAs(developmental)} a developmental one.`
  },
  MergedIntoUnknown: {
    about: 'into',
    says: ({ into }) => `${into}, which it merges into, is not registered: register it first.`
  },
  MergesIntoItself: {
    about: 'into',
    says: ({ community }) => `${community} cannot merge into itself: name the other community.`
  },
  MergedIntoHasClosed: {
    about: 'into',
    says: ({ into, closedOn }) =>
      `${into} closed on ${closedOn}, and nothing merges into it from that day on: name another community, or record that this one closed.`
  },
  MergedIntoHasMerged: {
    about: 'into',
    says: ({ into, goneInto, mergedOn }) =>
      `${into} itself merged into ${goneInto} on ${mergedOn}, and nothing merges into it: name the community that goes on.`
  },
  CommunityHasClosed: {
    about: 'community',
    says: ({ closedOn }) =>
      `The community closed or merged on ${closedOn} and cannot apply again: register the new community as another.`
  }
}
