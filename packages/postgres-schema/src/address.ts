/**
 * Where the server is, by its connection string. What the string holds is never told: it may hold a password.
 *
 * To another machine the connection is encrypted, and the server shows by its certificate that it is the one meant.
 */
import { readFileSync } from 'node:fs'
import type { PoolConfig } from 'pg'

export type Address = Pick<PoolConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl' | 'application_name'>

/** Whether this is where a PostgreSQL is. */
export const isPostgres = (connection: string): boolean => /^postgres(ql)?:/.test(connection)

const options = ['sslmode', 'sslrootcert', 'host', 'port', 'application_name']
const unverified = ['disable', 'allow', 'prefer', 'no-verify']
const verified = ['require', 'verify-ca', 'verify-full']

const isLoopback = (host: string): boolean =>
  host.startsWith('/') || host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

const parsed = (connection: string): URL => {
  try {
    decodeURIComponent(connection)
    return new URL(connection)
  } catch {
    throw new Error('the connection string of PostgreSQL cannot be read: it is as postgres://user@host:5432/database')
  }
}

const certificatesIn = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error('the file that sslrootcert names cannot be read')
  }
}

const tlsFor = (host: string, asked: URLSearchParams): NonNullable<PoolConfig['ssl']> => {
  const mode = asked.get('sslmode')
  if (mode !== null && ![...unverified, ...verified].includes(mode))
    throw new Error(`sslmode is one of ${[...unverified, ...verified].join(', ')}`)
  const leavesOut = mode === null ? isLoopback(host) : unverified.includes(mode)
  if (leavesOut && !isLoopback(host))
    throw new Error('to another machine the connection is encrypted and the server verified: use sslmode=verify-full')
  if (leavesOut) return false
  const authority = asked.get('sslrootcert')
  return { rejectUnauthorized: true, ...(authority === null ? {} : { ca: certificatesIn(authority) }) }
}

const decoded = (word: string): string | undefined => (word === '' ? undefined : decodeURIComponent(word))

/** What is left out is sought where every client of PostgreSQL looks: PGUSER, PGPASSWORD, the file of passwords. */
export const addressOf = (connection: string): Address => {
  const url = parsed(connection)
  const asked = url.searchParams
  const unknown = [...asked.keys()].find(name => !options.includes(name))
  if (unknown !== undefined) throw new Error(`the connection string has an option other than ${options.join(', ')}`)
  const host = asked.get('host') ?? decoded(url.hostname) ?? 'localhost'
  const given = {
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port: asked.get('port') ?? decoded(url.port),
    user: decoded(url.username),
    password: decoded(url.password),
    database: decoded(url.pathname.slice(1))
  }
  const address = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    ...address,
    ...(given.port === undefined ? {} : { port: Number(given.port) }),
    application_name: asked.get('application_name') ?? 'cofc',
    ssl: tlsFor(host, asked)
  }
}
