/** What may go wrong with a file, in words for an operator. No reason holds anything of what the file holds. */
export interface FileFailure {
  readonly type: 'Unavailable' | 'Corrupt'
  readonly reason: string
}

const [otherTables, busy, locked, readOnly, ioError, corrupt, full, cannotOpen, notADatabase] = [
  1, 5, 6, 8, 10, 11, 13, 14, 26
] as const

const otherProcess = 'another process holds the database: try again when it has finished'
const unavailable: ReadonlyMap<number, string> = new Map([
  [busy, otherProcess],
  [locked, otherProcess],
  [readOnly, 'the file of the database cannot be written'],
  [ioError, 'the disk could not be read or written'],
  [full, 'the disk is full'],
  [cannotOpen, 'the file of the database cannot be opened']
])
const corrupted: ReadonlyMap<number, string> = new Map([
  [corrupt, 'the file is damaged'],
  [notADatabase, 'the file is not a database, or its head is damaged']
])

/** What SQLite does not see, and we do: to be thrown within work on a file. */
export const damaged = (reason: string): Error => Object.assign(new Error(reason), { damaged: true })
/** What SQLite tells in an answer, and as no error: to be thrown, and tried again. */
export const heldByOthers = (): Error => Object.assign(new Error(otherProcess), { errcode: busy })
const isDamage = (error: unknown) => error instanceof Error && 'damaged' in error

export const isOfSqlite = (error: unknown): boolean =>
  codeOf(error) !== 0 || isDamage(error) || unheldNumber(error) !== undefined
/** Another process holds the database: worth another try. */
export const isBusy = (error: unknown): boolean => isOneOf(error, busy, locked)
/** There was no room on the disk, so nothing was kept. */
export const isFull = (error: unknown): boolean => isOneOf(error, full)
/** The file, or the folder that it is in, cannot be written. */
export const isUnwritable = (error: unknown): boolean => isOneOf(error, readOnly, cannotOpen, ioError)

/** The tables are not those that a statement speaks of. */
export const isOfSchema = (error: unknown): boolean => isOneOf(error, otherTables)

export const failureFrom = (error: unknown): FileFailure => {
  const code = codeOf(error)
  const damage = corrupted.get(code) ?? (isDamage(error) ? messageOf(error) : unheldNumber(error))
  if (damage !== undefined) return { type: 'Corrupt', reason: damage }
  return { type: 'Unavailable', reason: unavailable.get(code) ?? messageOf(error) }
}

/** No number that we write is so large that JavaScript cannot hold it. */
const unheldNumber = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE' ? 'the file is damaged' : undefined

const isOneOf = (error: unknown, ...codes: ReadonlyArray<number>) => codes.includes(codeOf(error))
// The low byte is the kind of the error, the rest a detail.
const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0
const messageOf = (error: unknown) => (error instanceof Error ? error.message : 'SQLite failed')
