/** The commands that an import gives, which instance of its aggregate each is about, and the names of what may refuse them. */
import type { AggregateName, domain, DomainCommand, FieldOf, Spoken } from '@cofc/core'

export type SpokenCommand = Spoken<DomainCommand>
export type CommandType = DomainCommand['type']
export type CommandNamed<Type> = Extract<DomainCommand, { readonly type: Type }>
/** Any field of any command. */
export type CommandField = FieldOf<DomainCommand>

type AggregateNamed<Name extends AggregateName> = (typeof domain)[Name]['aggregate']
export type RefusalType = { readonly [Name in AggregateName]: keyof AggregateNamed<Name>['refusals'] }[AggregateName]
type AggregateOf<Type> = {
  readonly [Name in AggregateName]: Type extends keyof AggregateNamed<Name>['commands'] ? Name : never
}[AggregateName]
/** The commands that are decided by the same history. */
export type SiblingOf<Type> = keyof AggregateNamed<AggregateOf<Type>>['commands'] & string
/** What tells one instance of a command's aggregate from another. */
export type AddressOf<Type> = { readonly [Field in AggregateNamed<AggregateOf<Type>>['address'][number]]: string }
