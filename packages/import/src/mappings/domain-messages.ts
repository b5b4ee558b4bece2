/** The commands that an import gives, and what may refuse them. */
import type {
  CommunityCommand,
  CommunityRefusal,
  CycleCommand,
  CycleRefusal,
  EditionCommand,
  EditionRefusal,
  MembershipCommand,
  MembershipRefusal,
  ReviewCommand,
  ReviewerCommand,
  ReviewerRefusal,
  ReviewRefusal,
  Spoken
} from '@cofc/core'

export type DomainCommand =
  CommunityCommand | CycleCommand | EditionCommand | MembershipCommand | ReviewCommand | ReviewerCommand
export type DomainRefusal =
  CommunityRefusal | CycleRefusal | EditionRefusal | MembershipRefusal | ReviewerRefusal | ReviewRefusal
export type SpokenCommand = Spoken<DomainCommand>
export type CommandNamed<Type> = Extract<DomainCommand, { readonly type: Type }>
/** Any field of any command. */
export type CommandField = DomainCommand extends infer C
  ? C extends unknown
    ? Exclude<keyof C & string, 'type'>
    : never
  : never
