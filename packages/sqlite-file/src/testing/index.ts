/** What every store on a file of SQLite is held to: how it bears damage, first openings by many, and read-only media. */
export { describeDamage, turnedBit, type Found, type StoreOnAFile } from './damage.ts'
export { newFile, removeFiles } from './files.ts'
export { testOpeningAtOnce } from './opening-at-once.ts'
export { runOnReadOnlyMedium, testOnReadOnlyMedium } from './read-only-medium.ts'
