/** What access can never be: each of these must not compile. */
import type { ServiceAccessEvent } from './events.ts'
import type { Access } from './state.ts'

declare const access: Access

// @ts-expect-error nobody has access to what the network does not offer
export const toTheBank: Access = { ...access, service: 'bank' }
// @ts-expect-error who has access is an id: there is no name
export const named: ServiceAccessEvent = { type: 'PersonLeft', name: 'Somebody' }
