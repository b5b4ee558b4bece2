/** Who of a community has access to the network's e-mail forum and Knowledge Hub, which stay outside. */
export { serviceAccess } from './aggregate.ts'
export type {
  AskForAccess,
  DeclineAccess,
  GiveAccess,
  RecordDeparture,
  ServiceAccessCommand,
  WithdrawAccess
} from './commands.ts'
export type {
  AccessAskedFor,
  AccessDeclined,
  AccessGiven,
  AccessWithdrawn,
  PersonLeft,
  ServiceAccessEvent
} from './events.ts'
export type { ServiceAccessFacts } from './facts.ts'
export { serviceName } from './event-entries.ts'
export type { Service } from './parts.ts'
export type { ServiceAccessRefusal } from './refusals.ts'
export type { Access, AskedAccess, ServiceAccess } from './state.ts'
