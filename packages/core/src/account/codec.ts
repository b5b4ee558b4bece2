/** The JSON form of what is asked of an account and of what has happened on it. */
export * from './command-codecs.ts'
export * from './event-codecs.ts'
