/** The options of a connection string: each is checked, and one we cannot keep to is refused. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'

export interface ConnectionOptions {
  readonly tls: boolean
  /** Milliseconds for a whole call, repeats included. */
  readonly deadline: number
  /** Milliseconds for one try of a call, which is then made again; our own choice when undefined. */
  readonly attempt: number | undefined
  /** The most bytes in one append; our own choice when undefined. */
  readonly largestAppend: number | undefined
  /** Milliseconds of silence before the server is asked whether it is there; -1 for never. */
  readonly keepAliveInterval: number
  readonly keepAliveTimeout: number
  readonly maxDiscoverAttempts: number
  readonly discoveryInterval: number
  /** In seconds, as the client has it. */
  readonly gossipTimeout: number
  readonly connectionName: string | undefined
  readonly tlsCaFile: string | undefined
  readonly userCertFile: string | undefined
  readonly userKeyFile: string | undefined
}

interface Bounds {
  readonly least: number
  readonly most: number
  readonly usual: number | undefined
  readonly orNever?: true
}
const hour = 3_600_000
const numbers = {
  defaultDeadline: { least: 100, most: hour, usual: 10_000 },
  attempt: { least: 40, most: hour, usual: undefined },
  largestAppend: { least: 1_000, most: 64 * 1024 * 1024, usual: undefined },
  keepAliveInterval: { least: 10_000, most: hour, usual: 10_000, orNever: true },
  keepAliveTimeout: { least: 1_000, most: hour, usual: 10_000, orNever: true },
  maxDiscoverAttempts: { least: 1, most: 1_000, usual: 3 },
  discoveryInterval: { least: 10, most: 60_000, usual: 100 },
  gossipTimeout: { least: 1, most: 60, usual: 3 }
} as const satisfies Record<string, Bounds>
/** The numbers that there are when none is given. */
type Usual = {
  [Name in keyof typeof numbers]: (typeof numbers)[Name]['usual'] extends number ? Name : never
}[keyof typeof numbers]
const texts = ['connectionName', 'tlsCaFile', 'userCertFile', 'userKeyFile'] as const
/** What has one value only here, and why. */
const fixed: Readonly<Record<string, readonly [value: string, why: string]>> = {
  nodepreference: ['leader', 'no other node is sure to have what was just written'],
  tlsverifycert: ['true', 'the client cannot leave out the check; name the authority with tlsCaFile'],
  throwonappendfailure: ['true', 'the client answers wrongly otherwise']
}
const flat = (name: string) => name.trim().toLowerCase().replace(/[_-]/g, '')
const known = ['tls', ...Object.keys(numbers), ...texts, ...Object.keys(fixed)].map(flat)

export const optionsFrom = (query: string): Either<string, ConnectionOptions> => {
  const given = givenIn(query)
  if (isLeft(given)) return given
  const problem =
    fixedProblem(given.right) ?? tlsProblem(given.right) ?? numberProblem(given.right) ?? fileProblem(given.right)
  if (problem !== undefined) return left(problem)
  const options = connectionOptions(given.right)
  return isTooLong(options)
    ? left('has attempt longer than two fifths of defaultDeadline: no time for another')
    : right(options)
}

/** Of the time of a whole call, so that one try that is not answered leaves time for another. */
const mostOfDeadline = 0.4
export const longestAttempt = ({ deadline }: Pick<ConnectionOptions, 'deadline'>): number => deadline * mostOfDeadline
const isTooLong = (options: ConnectionOptions) => (options.attempt ?? 0) > longestAttempt(options)

type GivenOptions = ReadonlyMap<string, string>
const givenIn = (query: string): Either<string, GivenOptions> => {
  const given = new Map<string, string>()
  for (const pair of query === '' ? [] : query.split('&')) {
    const [name = '', ...values] = pair.split('=').map(part => part.trim())
    const problem = pairProblem(flat(name), values)
    if (problem !== undefined) return left(problem)
    if (given.has(flat(name))) return left(`has ${flat(name)} twice`)
    given.set(flat(name), values[0] ?? '')
  }
  return right(given)
}
const pairProblem = (name: string, values: ReadonlyArray<string>) => {
  if (!known.includes(name)) return `has an option that is none of ${known.join(', ')}`
  if (values.length !== 1 || values[0] === '') return `has no single value for ${name}`
  return decoded(values[0] ?? '') === undefined ? `has a value for ${name} that is not percent-encoded` : undefined
}
/** What a part of the string says, percent-encoding undone. */
export const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const fixedProblem = (given: GivenOptions) => {
  for (const [name, [value, why]] of Object.entries(fixed))
    if ((given.get(name) ?? value).toLowerCase() !== value) return `has ${name} other than ${value}: ${why}`
  return undefined
}
const tlsProblem = (given: GivenOptions) =>
  ['true', 'false', undefined].includes(given.get('tls')) ? undefined : 'has tls neither true nor false'
const numberProblem = (given: GivenOptions) => {
  for (const [name, bounds] of Object.entries<Bounds>(numbers)) {
    const value = given.get(flat(name))
    if (value !== undefined && !isWithin(value, bounds))
      return `has ${name} that is no whole number from ${bounds.least} to ${bounds.most}`
  }
  return undefined
}
const isWithin = (text: string, { least, most, orNever }: Bounds) =>
  (orNever === true && text === '-1') || (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most)
const fileProblem = (given: GivenOptions) => {
  if (given.has('usercertfile') !== given.has('userkeyfile')) return 'has one of userCertFile and userKeyFile only'
  const wantsTls = ['tlscafile', 'usercertfile'].some(name => given.has(name))
  return wantsTls && given.get('tls') === 'false' ? 'has certificates but tls=false' : undefined
}

const connectionOptions = (given: GivenOptions): ConnectionOptions => {
  const maybe = (name: keyof typeof numbers) => {
    const value = given.get(flat(name))
    return value === undefined ? undefined : Number(value)
  }
  const number = (name: Usual) => maybe(name) ?? numbers[name].usual
  const text = (name: (typeof texts)[number]) => {
    const value = given.get(flat(name))
    return value === undefined ? undefined : decoded(value)
  }
  return {
    tls: given.get('tls') !== 'false',
    deadline: number('defaultDeadline'),
    attempt: maybe('attempt'),
    largestAppend: maybe('largestAppend'),
    keepAliveInterval: number('keepAliveInterval'),
    keepAliveTimeout: number('keepAliveTimeout'),
    maxDiscoverAttempts: number('maxDiscoverAttempts'),
    discoveryInterval: number('discoveryInterval'),
    gossipTimeout: number('gossipTimeout'),
    connectionName: text('connectionName'),
    tlsCaFile: text('tlsCaFile'),
    userCertFile: text('userCertFile'),
    userKeyFile: text('userKeyFile')
  }
}
