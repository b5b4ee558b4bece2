/** The JSON form of a review's commands and events. */
export * from './command-codecs.ts'
export * from './event-codecs.ts'
/** The JSON form of a review's commands and events. */
export * from './command-codecs.ts'
export * from './event-codecs.ts'
