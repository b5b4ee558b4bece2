/** A small history in a data folder, and the program run upon it in this process, with keys in a folder of their own. */
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { main } from '../main.ts'

export interface RanHere {
  readonly code: number
  readonly out: string
  readonly err: string
}
export interface FolderWithLog extends Disposable {
  /** The data folder, and the one beside it in which keys lie. */
  readonly data: string
  readonly keys: string
  readonly cofc: (...words: ReadonlyArray<string>) => Promise<RanHere>
  /** Declares the holidays of so many years, each in an event of its own. */
  readonly grow: (events: number) => Promise<void>
}

export const origin = 'network.example/cofc'

/** An empty data folder; nothing is in it before `grow`. */
export const folderWithLog = (): FolderWithLog => {
  const whole: TemporaryFolder = temporaryFolder()
  const [data, keys] = [join(whole.path, 'data'), join(whole.path, 'keys')]
  vi.stubEnv('XDG_CONFIG_HOME', keys)
  vi.stubEnv('COFC_LOG_KEY', '')
  let declared = 0
  const cofc = async (...words: ReadonlyArray<string>): Promise<RanHere> => {
    let [out, err] = ['', '']
    vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
    vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += String(text)), true))
    const code = await main(['--data', data, ...words])
    vi.restoreAllMocks()
    return { code, out, err }
  }
  const grow = async (events: number): Promise<void> => {
    for (let made = 0; made < events; made++) {
      declared += 1
      const file = join(whole.path, 'command.json')
      const year = 2000 + declared
      writeFileSync(
        file,
        JSON.stringify({ type: 'DeclareHolidays', year, days: [`${String(year)}-12-25`], on: '2024-01-01' })
      )
      const ran = await cofc('submit', file)
      if (ran.code !== 0) throw new Error(ran.err)
    }
  }
  return {
    ...{ data, keys, cofc, grow },
    [Symbol.dispose]: () => {
      vi.unstubAllEnvs()
      whole[Symbol.dispose]()
    }
  }
}
