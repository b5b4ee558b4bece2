/** How the events of access are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import * as codec from './codec.ts'
import type { ServiceAccessEvent } from './events.ts'
import type { Service } from './parts.ts'

export const serviceName: Readonly<Record<Service, string>> = { forum: 'the e-mail forum', hub: 'the Knowledge Hub' }

export const serviceAccessEvents: Events<ServiceAccessEvent> = {
  AccessAskedFor: {
    codec: codec.AccessAskedFor,
    says: ({ person, service }) => `Access to ${serviceName[service]} was asked for ${person}.`
  },
  AccessDeclined: {
    codec: codec.AccessDeclined,
    says: ({ person, service }) => `${person} was not given the access to ${serviceName[service]} that was asked for.`
  },
  AccessGiven: {
    codec: codec.AccessGiven,
    says: ({ person, service }) => `${person} was given access to ${serviceName[service]}.`
  },
  AccessWithdrawn: {
    codec: codec.AccessWithdrawn,
    says: ({ person, service }) => `The access of ${person} to ${serviceName[service]} was withdrawn.`
  },
  PersonLeft: { codec: codec.PersonLeft, says: ({ person }) => `${person} left the community.` }
}
