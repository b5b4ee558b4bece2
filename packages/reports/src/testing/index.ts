/** What tests of an edge are made from. */
export { cannedReader, type CannedReader } from './canned-reader.ts'
