/**
 * Where private keys lie: outside the data folder, whose copies go from hand to hand, and in files that only their owner may
 * read. Whoever has the key of a log can make another history of it.
 */
import { newPrivateKey, signerOf, type Fault, type Signer } from '@cofc/audit'
import environmentPaths from 'env-paths'
import { left, type Either } from 'fp-ts/lib/Either.js'
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, isAbsolute } from 'node:path'
import { reasonOf } from '../system-error.ts'

export interface KeyRefused {
  readonly type: 'KeyRefused'
  readonly file: string
  readonly reason: string
}
const refused = (file: string, reason: string): KeyRefused => ({ type: 'KeyRefused', file, reason })

/** Where the key with that id is: as told, else COFC_LOG_KEY, else in this platform's folder for settings. */
export const keyFileOf = (id: string, told?: string): string =>
  resolve(
    told ?? (process.env['COFC_LOG_KEY'] || join(environmentPaths('cofc', { suffix: '' }).config, `log-${id}.pem`))
  )

/** The nearest folder above that is there, by its one name. */
const placeOf = (file: string): string =>
  existsSync(file) ? realpathSync(file) : join(placeOf(dirname(file)), relative(dirname(file), file))

const isWithin = (folder: string, file: string): boolean => {
  const way = relative(placeOf(folder), placeOf(file))
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way)
}

/** Why a file is no place for a private key; `null` where it is one. */
const wrongPlace = (folder: string | null, file: string): KeyRefused | null =>
  folder !== null && isWithin(folder, file)
    ? refused(file, 'it lies in the data folder, of which copies are made: keep it elsewhere')
    : null

const [forOthers, windows] = [0o077, 'win32']
const isReadByOthers = (file: string): boolean =>
  process.platform !== windows && (statSync(file).mode & forOthers) !== 0

export interface KeyPlace {
  readonly file: string
  /** The data folder, where there is one. */
  readonly folder: string | null
  /** The name that the key signs under, and whether as a log or as a witness. */
  readonly name: string
  readonly use: 'log' | 'witness'
}

/** Whoever signs with the key in a file. */
export const signerIn = ({ file, folder, name, use }: KeyPlace): Either<KeyRefused | Fault, Signer> => {
  const wrong = wrongPlace(folder, file)
  if (wrong !== null) return left(wrong)
  try {
    if (isReadByOthers(file))
      return left(refused(file, 'others than its owner may read it: chmod 600, or better make a new one'))
    return signerOf(name, use, readFileSync(file, 'utf8'))
  } catch (error) {
    return left(refused(file, reasonOf(error)))
  }
}

interface NewKey extends Omit<KeyPlace, 'file'> {
  /** Where to keep it; by its id in this platform's folder for settings when left out. */
  readonly file: string | undefined
}
/** Makes a key and keeps it. A file that is there already is never written over. */
export const newSigner = ({
  file: told,
  folder,
  name,
  use
}: NewKey): Either<KeyRefused | Fault, Signer & { readonly file: string }> => {
  const pem = newPrivateKey()
  const signer = signerOf(name, use, pem)
  if (signer._tag === 'Left') return signer
  const file = keyFileOf(signer.right.key.id, told)
  const wrong = wrongPlace(folder, file)
  if (wrong !== null) return left(wrong)
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
    return { _tag: 'Right', right: { ...signer.right, file } }
  } catch (error) {
    return left(refused(file, reasonOf(error)))
  }
}
