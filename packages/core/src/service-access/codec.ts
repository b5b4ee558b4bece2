/** The JSON form of what is asked of access and of what has happened to it. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'
import { OpaqueId } from '../values/opaque-id.ts'
import { PlainDate } from '../values/plain-date.ts'
import type * as parts from './parts.ts'

const Service: t.Type<parts.Service, unknown> = t.keyof({ forum: null, hub: null }, 'Service')
const person = { community: CommunityId, person: OpaqueId, on: PlainDate }
const access = { ...person, service: Service }

export const AskForAccess = t.strict({ type: t.literal('AskForAccess'), ...access })
export const DeclineAccess = t.strict({ type: t.literal('DeclineAccess'), ...access })
export const GiveAccess = t.strict({ type: t.literal('GiveAccess'), ...access })
export const WithdrawAccess = t.strict({ type: t.literal('WithdrawAccess'), ...access })
export const RecordDeparture = t.strict({ type: t.literal('RecordDeparture'), ...person })
export const AccessAskedFor = t.strict({ type: t.literal('AccessAskedFor'), ...access })
export const AccessDeclined = t.strict({ type: t.literal('AccessDeclined'), ...access })
export const AccessGiven = t.strict({ type: t.literal('AccessGiven'), ...access })
export const AccessWithdrawn = t.strict({ type: t.literal('AccessWithdrawn'), ...access })
export const PersonLeft = t.strict({ type: t.literal('PersonLeft'), ...person })
