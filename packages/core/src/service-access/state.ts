/** Who of one community has access to what. */
import type { OpaqueId } from '../values/opaque-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Service } from './parts.ts'

/** What somebody has access to now. */
export interface Access {
  readonly person: OpaqueId
  readonly service: Service
  readonly givenOn: PlainDate
}
/** What was asked for somebody, and not answered yet. */
export interface AskedAccess {
  readonly person: OpaqueId
  readonly service: Service
  readonly askedOn: PlainDate
}
export interface ServiceAccess {
  /** In the order in which it was given. */
  readonly given: ReadonlyArray<Access>
  /** Those who left, and were given nothing since. */
  readonly left: ReadonlyMap<OpaqueId, PlainDate>
  /** In the order in which it was asked for. */
  readonly asked: ReadonlyArray<AskedAccess>
}

/** What was asked for a person of one service; `null` where nothing waits for an answer. */
export const askedOf = (
  { asked }: Pick<ServiceAccess, 'asked'>,
  { person, service }: Pick<Access, 'person' | 'service'>
): AskedAccess | null => asked.find(one => one.person === person && one.service === service) ?? null

/** What a person has access to by one service; `null` for nothing. */
export const accessOf = (
  { given }: ServiceAccess,
  { person, service }: Pick<Access, 'person' | 'service'>
): Access | null => given.find(one => one.person === person && one.service === service) ?? null
