/** What tests of an edge are made from. */
export { accreditationOf, awardsOutOf } from './accreditations.ts'
export { cannedReader, type CannedReader } from './canned-reader.ts'
export { admitted, planned, registered, renewed, type EventText } from './history.ts'
export { record } from './recorded.ts'
