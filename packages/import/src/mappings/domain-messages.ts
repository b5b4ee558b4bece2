/** The commands that an import gives, and the names of what may refuse them. */
import type { AggregateName, domain, DomainCommand, FieldOf, Spoken } from '@cofc/core'

export type SpokenCommand = Spoken<DomainCommand>
export type CommandNamed<Type> = Extract<DomainCommand, { readonly type: Type }>
/** Any field of any command. */
export type CommandField = FieldOf<DomainCommand>
type RefusalsOf<Name extends AggregateName> = keyof (typeof domain)[Name]['aggregate']['refusals']
export type RefusalType = { readonly [Name in AggregateName]: RefusalsOf<Name> }[AggregateName]
