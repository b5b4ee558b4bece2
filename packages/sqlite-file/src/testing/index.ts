/** What every store on a file of SQLite is held to: how it bears damage, and first openings by many at once. */
export { describeDamage, turnedBit, type Found, type StoreOnAFile } from './damage.ts'
export { newFile, removeFiles } from './files.ts'
export { testOpeningAtOnce } from './opening-at-once.ts'
