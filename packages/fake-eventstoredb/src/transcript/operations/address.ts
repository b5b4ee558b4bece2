/** Where a server is, by its connection string. */
export const addressIn = (connectionString: string) => /\/\/(?:[^@/]*@)?([^/?,]+)/.exec(connectionString)?.[1] ?? ''
