/** The content store that another machine keeps. */
export { addressOfWords } from './address.ts'
export { contentStoreOver, type ReachedStore } from './content-store-over.ts'
